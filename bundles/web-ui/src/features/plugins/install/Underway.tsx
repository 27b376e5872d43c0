import { ProgressBar } from '@/components/feedback/ProgressBar';
import { Button } from '@/components/ui/Button';
import { Card, CardBody } from '@/components/ui/Card';
import { formatBytes } from '@/lib/format';
import type { InstallState } from './installMachine';

type Underway = Extract<InstallState, { step: 'checking' | 'installing' }>;

/** Sending, checking, starting: how far it is, and the way out. */
export function Underway({ state, onCancel }: { state: Underway; onCancel: () => void }) {
  const { work } = state;
  const installing = state.step === 'installing';
  const file = state.step === 'installing' ? state.review.file : state.file;
  const name = state.step === 'installing' ? state.review.report.name : file.name;
  const sending = work.message === undefined && work.sent < file.size;
  const title = sending
    ? 'Sending the file'
    : (work.message ?? (installing ? 'Installing' : 'Checking the file'));
  const fraction = sending ? work.sent / Math.max(file.size, 1) : work.fraction || undefined;
  return (
    <Card>
      <CardBody className="flex flex-col gap-4 pt-5">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <h2 className="text-lg font-semibold break-words">
              {installing ? `Installing ${name}` : `Checking ${name}`}
            </h2>
            <p className="text-muted" role="status">
              {title}
            </p>
          </div>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
        <ProgressBar label={title} fraction={fraction} />
        <p className="tabular text-sm text-muted">
          {sending
            ? `${formatBytes(work.sent)} of ${formatBytes(file.size)}`
            : installing
              ? 'A new version is started and found well before the old one is stopped.'
              : 'Nothing is kept of it.'}
        </p>
      </CardBody>
    </Card>
  );
}
