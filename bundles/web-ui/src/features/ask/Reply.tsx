import { Ban, CircleCheck, CircleHelp, CircleX, type LucideIcon, SearchX, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ChatReply, ModelUse } from '@/api/chatTypes';
import { Button } from '@/components/ui/Button';
import { cn } from '@/lib/cn';
import { useInView } from '@/lib/useInView';
import type { DraftQuery } from '@/query/draft';
import { useMembers } from '@/query/hooks';
import { QueryChips } from '../builder/chips/QueryChips';
import { SqlView } from '../builder/result/SqlView';
import { ModelNote } from './ModelNote';
import { ReplyResult } from './ReplyResult';
import type { RatedAnswer } from './rating';
import { Thumbs } from './Thumbs';

export interface ReplyProps {
  about: RatedAnswer;
  question: string;
  status: ChatReply['status'];
  answer: string;
  query?: DraftQuery;
  /** Everything, when it was asked on this page; else only what was stored. */
  reply?: ChatReply;
  /** The language model that answered, where that was stored. */
  model?: ModelUse;
  onAsk: (question: string) => void;
}

interface Look {
  icon: LucideIcon;
  label: string;
  tone: string;
}

const LOOKS: Record<ChatReply['status'], Look> = {
  answered: { icon: CircleCheck, label: 'Answered', tone: 'text-ok' },
  clarify: { icon: CircleHelp, label: 'One question back', tone: 'text-accent-ink' },
  unanswerable: { icon: TriangleAlert, label: 'Not in this data', tone: 'text-warn' },
  refused: { icon: Ban, label: 'Refused', tone: 'text-danger' },
  empty: { icon: SearchX, label: 'No rows match', tone: 'text-warn' },
  failed: { icon: CircleX, label: 'The query failed', tone: 'text-danger' },
};

/** A reply: words first, then what was understood, then the result. What was understood can be edited. */
export function Reply({ about, question, status, answer, query, reply, model, onAsk }: ReplyProps) {
  const { icon: Icon, label, tone } = LOOKS[status];
  const place = useRef<HTMLDivElement>(null);
  const seen = useInView(place);
  const [edited, setEdited] = useState<DraftQuery>();
  const shown = edited ?? query;
  const members = useMembers(seen ? shown?.dataset_id : undefined).data;
  const use = reply?.model ?? model;
  const suggestions = reply?.suggestions ?? [];
  const said = (role: string, member: string) =>
    reply?.interpretation.parts.find((part) => part.role === role && part.member === member)?.text;
  const hasResult = shown && status !== 'failed' && status !== 'clarify' && status !== 'refused';
  const suggested = suggestions.length > 0 && !edited && (
    <div className="flex flex-wrap items-center gap-2">
      {status !== 'clarify' && (
        <span className="text-sm text-muted">{status === 'answered' ? 'Ask next:' : 'Ask instead:'}</span>
      )}
      {suggestions.map((suggestion) => (
        <Button
          key={suggestion}
          size={status === 'clarify' ? 'md' : 'sm'}
          className="max-w-full !whitespace-normal text-left !h-auto py-1.5"
          onClick={() => onAsk(suggestion)}
        >
          {suggestion}
        </Button>
      ))}
    </div>
  );
  return (
    <div
      ref={place}
      className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-4 shadow-card sm:p-5"
    >
      <div className="flex flex-col gap-1">
        <p className={cn('flex items-center gap-1.5 text-sm font-medium', tone)}>
          <Icon aria-hidden className="size-4" /> {edited ? 'Edited by you' : label}
        </p>
        {edited ? (
          <p className="text-muted">
            You changed how the question was understood.{' '}
            <button type="button" className="text-accent underline" onClick={() => setEdited(undefined)}>
              Back to the original
            </button>
          </p>
        ) : (
          <p className="text-lg break-words whitespace-pre-line">{answer}</p>
        )}
        {use && !edited && <ModelNote use={use} />}
      </div>
      {status !== 'answered' && suggested}
      {shown && members && status !== 'refused' && (
        <div className="flex flex-col gap-2 border-t border-line pt-4">
          <h3 className="text-xs font-medium text-faint">Understood as</h3>
          <QueryChips draft={shown} members={members} said={said} onChange={setEdited} />
        </div>
      )}
      {(hasResult || (shown && edited)) && members && (
        <ReplyResult
          question={question}
          answer={edited ? undefined : answer}
          draft={shown}
          members={members}
          given={edited ? undefined : reply}
          emptyBySelf={status === 'empty' && !edited}
        />
      )}
      {status === 'failed' && reply?.sql && !edited && <SqlView sql={reply.sql} />}
      {status === 'answered' && suggested}
      {!edited && <Thumbs about={about} />}
    </div>
  );
}
