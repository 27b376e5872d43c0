import type { AskedQuestion } from '@/api/chatTypes';
import { formatMoment } from '@/lib/format';
import { toDraft } from '@/query/draft';
import { Question } from './Question';
import { Reply } from './Reply';

/** A question of an earlier day: the words are kept, the numbers are read again when they come into view. */
export function EarlierTurn({
  reportId,
  asked,
  onAsk,
}: {
  reportId: string;
  asked: AskedQuestion;
  onAsk: (question: string) => void;
}) {
  return (
    <article aria-label={asked.question} className="flex flex-col gap-4">
      <div className="flex flex-col items-end gap-1">
        <Question text={asked.question} />
        <time dateTime={asked.asked_at} className="text-xs text-faint">
          {formatMoment(asked.asked_at)}
        </time>
      </div>
      <Reply
        about={{ reportId, question: asked.question, id: asked.id, feedback: asked.feedback }}
        question={asked.question}
        status={asked.status}
        answer={asked.answer}
        model={asked.model}
        query={asked.query ? toDraft(asked.query) : undefined}
        onAsk={onAsk}
      />
    </article>
  );
}
