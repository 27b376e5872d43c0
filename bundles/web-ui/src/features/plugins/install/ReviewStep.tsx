import { Link } from 'react-router';
import type { Plugin } from '@/api/plugins';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { Checkbox } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import { Card, CardBody, CardHeader } from '@/components/ui/Card';
import { formatCount } from '@/lib/format';
import { told } from '../actions/actions';
import { pluginPath } from '../paths';
import { Checks } from './Checks';
import { Effects } from './Effects';
import { needsForce, refusals, type Review } from './installMachine';

export interface ReviewStepProps {
  review: Review;
  onForce: (force: boolean) => void;
  onInstall: () => void;
  onDiscard: () => void;
}

/** The dry run: every check, what would change, and only then the button. */
export function ReviewStep({ review, onForce, onInstall, onDiscard }: ReviewStepProps) {
  const { report, force, attempt, file } = review;
  const inTheWay = refusals(report, force);
  const downgrade = needsForce(report);
  return (
    <div className="flex flex-col gap-6">
      {attempt?.cancelled && <Attempt title="Cancelled" now={attempt.now} id={report.id} />}
      {attempt?.error !== undefined && (
        <div className="flex flex-col gap-2">
          <ProblemNotice error={attempt.error} />
          <Attempt title="How it stands now" now={attempt.now} id={report.id} />
        </div>
      )}
      <Effects report={report} />
      <Card>
        <CardHeader
          title="Checks"
          hint={
            <span className="break-all">
              {file.name}:{' '}
              {inTheWay.length === 0
                ? 'nothing stands in the way'
                : `${formatCount(inTheWay.length, 'check')} failed`}
            </span>
          }
        />
        <CardBody>
          <Checks report={report} force={force} />
        </CardBody>
      </Card>
      {inTheWay.length > 0 && !downgrade && (
        <Notice tone="danger" title="It can’t be installed">
          Nothing was changed. {inTheWay.length === 1 ? 'The failed check says' : 'The failed checks say'}{' '}
          what is missing.
        </Notice>
      )}
      {downgrade && (
        <Checkbox
          label={`Put ${report.version} in the place of the newer version`}
          checked={force}
          onChange={(event) => onForce(event.target.checked)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" size="lg" disabled={inTheWay.length > 0} onClick={onInstall}>
          {report.replaces ? `Update ${report.name} to` : `Install ${report.name}`} {report.version}
        </Button>
        <Button size="lg" onClick={onDiscard}>
          Choose another file
        </Button>
      </div>
    </div>
  );
}

function Attempt({ title, now, id }: { title: string; now?: Plugin; id: string }) {
  return (
    <Notice
      title={title}
      action={
        now && (
          <Link to={pluginPath(id)} className="text-sm font-medium whitespace-nowrap underline">
            Open it
          </Link>
        )
      }
    >
      {now ? told(now) : `There is no plug-in ${id}.`}
    </Notice>
  );
}
