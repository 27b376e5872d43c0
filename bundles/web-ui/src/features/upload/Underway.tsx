import { useEffect, useState } from 'react';
import { ProgressBar } from '@/components/feedback/ProgressBar';
import { Button } from '@/components/ui/Button';
import { Card, CardBody } from '@/components/ui/Card';
import { formatBytes, formatTimeLeft } from '@/lib/format';
import { secondsLeft, type UploadState } from './uploadMachine';

type Underway = Extract<UploadState, { step: 'sending' | 'reading' | 'saving' }>;

/** Sending, reading or saving: how far, how long still, and the way out. */
export function Underway({ state, onCancel }: { state: Underway; onCancel: () => void }) {
  const now = useNow(state.step === 'sending');
  const file = state.step === 'saving' ? state.review.file : state.file;
  const { title, detail, fraction } = words(state, now);
  return (
    <Card>
      <CardBody className="flex flex-col gap-4 pt-5">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <p className="truncate text-lg font-semibold">{file.name}</p>
            <p className="text-muted" role="status">
              {title}
            </p>
          </div>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
        <ProgressBar label={title} fraction={fraction} />
        <p className="tabular text-sm text-muted">{detail}</p>
      </CardBody>
    </Card>
  );
}

function words(state: Underway, now: number): { title: string; detail: string; fraction?: number } {
  switch (state.step) {
    case 'sending': {
      const left = formatTimeLeft(secondsLeft(state.sent, state.file.size, state.startedAt, now));
      const sent = `${formatBytes(state.sent)} of ${formatBytes(state.file.size)}`;
      return {
        title: 'Sending the file',
        detail: left ? `${sent}, ${left}` : sent,
        fraction: state.file.size === 0 ? 0 : state.sent / state.file.size,
      };
    }
    case 'reading':
      return {
        title: 'Finding out what is in it',
        detail: state.message ?? 'Columns, types and values',
        fraction: state.fraction > 0 ? state.fraction : undefined,
      };
    case 'saving':
      return {
        title: 'Making the dataset',
        detail: state.message ?? 'This takes a moment for large files',
        fraction: state.fraction > 0 ? state.fraction : undefined,
      };
  }
}

function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
