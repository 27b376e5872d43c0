import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Card, CardBody } from '@/components/ui/Card';
import { StateBadge } from '../badges';
import { pluginPath, PLUGINS_PATH } from '../paths';
import type { InstallState } from './installMachine';

/** What the runtime says after the work had ended. */
export function Done({
  result,
  onAgain,
}: {
  result: Extract<InstallState, { step: 'done' }>;
  onAgain: () => void;
}) {
  const { report, now, discrepancy } = result;
  const Sign = discrepancy ? TriangleAlert : CircleCheck;
  return (
    <Card>
      <CardBody className="flex flex-col items-start gap-4 pt-5">
        <div className="flex items-start gap-3">
          <Sign aria-hidden className={`mt-1 size-5 shrink-0 ${discrepancy ? 'text-warn' : 'text-ok'}`} />
          <div className="min-w-0" role="status">
            <h2 className="flex flex-wrap items-center gap-3 text-lg font-semibold">
              {discrepancy
                ? `${report.name} ${report.version} was installed, and the runtime says otherwise`
                : `${report.name} ${now?.version} runs`}
              {now && <StateBadge plugin={now} />}
            </h2>
            <p className="text-muted">
              {discrepancy ??
                now?.reason ??
                'The runtime was asked after the work had ended. For a while it is watched: one that turns out not to be well is taken back by itself.'}
            </p>
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          {now && (
            <ButtonLink
              variant="primary"
              to={pluginPath(now.id, now.state === 'needs_configuration' ? 'settings' : undefined)}
            >
              {now.state === 'needs_configuration' ? 'Open its settings' : 'Open it'}
            </ButtonLink>
          )}
          <ButtonLink to={PLUGINS_PATH}>All plug-ins</ButtonLink>
          <Button onClick={onAgain}>Install another</Button>
        </div>
      </CardBody>
    </Card>
  );
}
