import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { History, Upload } from 'lucide-react';
import { useState } from 'react';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import { datasetChanged } from '@/api/stale';
import type { Dataset, DatasetVersion } from '@/api/types';
import { useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { ConfirmDialog } from '@/components/overlay/ConfirmDialog';
import { Badge } from '@/components/ui/Badge';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Card, CardHeader } from '@/components/ui/Card';
import { formatCount, formatMoment } from '@/lib/format';
import { useDatasetOfPage } from './DatasetPage';

export function VersionsTab() {
  const dataset = useDatasetOfPage();
  const path = useProjectPath();
  const mayChange = useCan('analyst') && dataset.is_active;
  const versions = useQuery({
    queryKey: keys.datasetVersions(dataset.id),
    queryFn: ({ signal }) => datasets.versions(dataset.id, signal),
  });
  return (
    <Card>
      <CardHeader
        title="Versions"
        hint="Queries read the current one. None is ever changed or lost."
        actions={
          mayChange &&
          !dataset.version.table && (
            <ButtonLink
              size="sm"
              icon={<Upload />}
              to={path(`datasets/${encodeURIComponent(dataset.id)}/versions/new`)}
            >
              Upload a new version
            </ButtonLink>
          )
        }
      />
      <QueryView query={versions}>
        {(page) => (
          <ul className="divide-y divide-line border-t border-line">
            {[...page.items]
              .sort((one, other) => other.number - one.number)
              .map((version) => (
                <VersionRow key={version.number} dataset={dataset} version={version} mayChange={mayChange} />
              ))}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}

function VersionRow({
  dataset,
  version,
  mayChange,
}: {
  dataset: Dataset;
  version: DatasetVersion;
  mayChange: boolean;
}) {
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const makeCurrent = useMutation({
    mutationFn: () => datasets.makeCurrent(dataset.id, version.number),
    meta: { success: `Version ${version.number} is current` },
    onSuccess: () => datasetChanged(client, dataset),
    onSettled: () => setAsking(false),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
      <span className="tabular w-24 font-semibold max-sm:flex-1">Version {version.number}</span>
      <span className="tabular min-w-0 flex-1 text-muted max-sm:order-last max-sm:basis-full">
        {formatCount(version.rows, 'row')}, {formatCount(version.columns.length, 'column')},{' '}
        {formatMoment(version.created_at)}
      </span>
      {version.is_current ? (
        <Badge tone="ok">Current</Badge>
      ) : (
        mayChange && (
          <Button size="sm" icon={<History />} onClick={() => setAsking(true)}>
            Make current
          </Button>
        )
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Make version ${version.number} current?`}
        confirm="Make current"
        busy={makeCurrent.isPending}
        onConfirm={() => makeCurrent.mutate()}
      >
        Everything that uses {dataset.name} reads version {version.number} from now on. Version{' '}
        {dataset.version.number} stays in the list.
      </ConfirmDialog>
    </li>
  );
}
