import { Check, CircleStop } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ProblemNotice } from '@/components/feedback/Notice';
import { Button } from '@/components/ui/Button';
import { Spinner } from '@/components/ui/Spinner';
import { toDraft } from '@/query/draft';
import { Question } from './Question';
import { Reply } from './Reply';
import { isWaiting, stopAsking, type Turn } from './turns';

export function LiveTurn({
  reportId,
  turn,
  onAsk,
}: {
  reportId: string;
  turn: Turn;
  onAsk: (question: string) => void;
}) {
  const { reply } = turn;
  return (
    <article aria-label={turn.question} className="flex scroll-mt-32 flex-col gap-4 lg:scroll-mt-6">
      <Question text={turn.question} unused={reply?.interpretation.unused} />
      {isWaiting(turn) && <Waiting turn={turn} />}
      {turn.stopped && (
        <div className="flex flex-wrap items-center gap-3 text-muted">
          <CircleStop aria-hidden className="size-4" /> You stopped this question.
          <Button size="sm" onClick={() => onAsk(turn.question)}>
            Ask again
          </Button>
        </div>
      )}
      {turn.error && (
        <div className="flex flex-col items-start gap-2">
          <ProblemNotice error={turn.error} className="w-full" />
          <Button size="sm" onClick={() => onAsk(turn.question)}>
            Ask again
          </Button>
        </div>
      )}
      {reply && (
        <Reply
          about={{
            reportId,
            question: turn.question,
            id: turn.askedId,
            turnId: turn.id,
            feedback: turn.feedback,
          }}
          question={turn.question}
          status={reply.status}
          answer={reply.answer}
          query={reply.interpretation.query ? toDraft(reply.interpretation.query) : undefined}
          reply={reply}
          onAsk={onAsk}
        />
      )}
    </article>
  );
}

/** What is known while one waits: that it was sent, that it is being worked on, and for how long. */
function Waiting({ turn }: { turn: Turn }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.floor((now - turn.startedAt) / 1000);
  return (
    <div role="status" className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <p className="flex items-center gap-2 text-muted">
        <Check aria-hidden className="size-4 text-ok" /> Question sent
      </p>
      <p className="flex items-center gap-2">
        <Spinner className="text-accent" /> Understanding it and reading the data
        {seconds > 0 && <span className="tabular text-faint">{seconds} s</span>}
      </p>
      {seconds >= 10 && (
        <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
          This takes longer than usual. You can go on waiting, or stop and narrow the question.
          <Button size="sm" onClick={() => stopAsking(turn)}>
            Stop
          </Button>
        </p>
      )}
    </div>
  );
}
