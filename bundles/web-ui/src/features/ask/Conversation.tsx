import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { reports } from '@/api/chat';
import { keys } from '@/api/keys';
import { Skeleton } from '@/components/feedback/Skeleton';
import { ErrorState } from '@/components/feedback/States';
import { Composer } from './Composer';
import { EarlierTurn } from './EarlierTurn';
import { LiveTurn } from './LiveTurn';
import { isWaiting, stopAsking, useAsk, useHistory, useTurns } from './turns';

export function Conversation({ reportId }: { reportId: string }) {
  const history = useHistory(reportId);
  const turns = useTurns(reportId);
  const ask = useAsk();
  const end = useRef<HTMLDivElement>(null);
  const count = (history.data?.length ?? 0) + turns.length;
  const waiting = turns.find(isWaiting);
  const settled = turns.length > 0 && waiting === undefined;
  useEffect(() => {
    // A reply is read from its beginning; while one waits, and on coming back, the end is what counts.
    if (settled) end.current?.previousElementSibling?.scrollIntoView({ block: 'start' });
    else end.current?.scrollIntoView({ block: 'end' });
  }, [count, settled]);
  const onAsk = (question: string) => ask(reportId, question);
  return (
    <>
      <h1 className="sr-only">Ask</h1>
      <div className="min-h-0 flex-1 lg:overflow-y-auto">
        <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 py-6">
          {history.isPending && <Skeleton className="h-32" />}
          {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
          {history.data?.map((asked) => (
            <EarlierTurn key={asked.id} reportId={reportId} asked={asked} onAsk={onAsk} />
          ))}
          {turns.map((turn) => (
            <LiveTurn key={turn.id} reportId={reportId} turn={turn} onAsk={onAsk} />
          ))}
          {history.data?.length === 0 && turns.length === 0 && <Examples reportId={reportId} onAsk={onAsk} />}
          <div ref={end} />
        </div>
      </div>
      <div className="sticky bottom-0 border-t border-line bg-canvas">
        <div className="mx-auto max-w-4xl px-4 py-3">
          <Composer
            autoFocus
            busy={waiting !== undefined}
            placeholder="Ask another question"
            onAsk={onAsk}
            onStop={() => waiting && stopAsking(waiting)}
          />
        </div>
      </div>
    </>
  );
}

function Examples({ reportId, onAsk }: { reportId: string; onAsk: (question: string) => void }) {
  const examples = useQuery({
    queryKey: keys.examples(reportId),
    queryFn: ({ signal }) => reports.examples(reportId, signal),
    staleTime: Infinity,
  });
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">Nothing was asked here yet. For example:</p>
      <div className="flex flex-wrap gap-2">
        {examples.data?.items.map((example) => (
          <button
            key={example}
            type="button"
            onClick={() => onAsk(example)}
            className="rounded-lg border border-line bg-surface px-3 py-2 text-left shadow-card hover:border-accent"
          >
            {example}
          </button>
        ))}
      </div>
    </div>
  );
}
