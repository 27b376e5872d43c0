import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArchiveRestore, Cable, ChartNoAxesCombined, EllipsisVertical, Power, Upload } from 'lucide-react';
import { useState } from 'react';
import { Outlet, useNavigate, useOutletContext, useParams } from 'react-router';
import { datasets } from '@/api/datasets';
import { datasetChanged } from '@/api/stale';
import type { Dataset } from '@/api/types';
import { useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { Stats } from '@/components/data/Stats';
import { Notice } from '@/components/feedback/Notice';
import { Skeleton } from '@/components/feedback/Skeleton';
import { ErrorState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { ConfirmDialog } from '@/components/overlay/ConfirmDialog';
import { Menu, MenuItem } from '@/components/overlay/Menu';
import { Badge } from '@/components/ui/Badge';
import { Button, ButtonLink } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { TabLinks } from '@/components/ui/Tabs';
import { formatAgo, formatInteger, formatMoment } from '@/lib/format';
import { grainLabel } from '@/lib/grains';
import { DriftNotice } from './DriftNotice';
import { FreshnessBar } from './FreshnessBar';
import { useDataset } from './queries';

export function DatasetPage() {
  const { datasetId = '' } = useParams();
  const path = useProjectPath();
  const query = useDataset(datasetId);
  const crumbs = [{ label: 'Datasets', to: path('datasets') }];
  const dataset = query.data;
  if (!dataset) {
    return (
      <Page title={datasetId} crumbs={crumbs}>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <>
            <Skeleton className="h-18" />
            <Skeleton className="h-96" />
          </>
        )}
      </Page>
    );
  }
  const base = path(`datasets/${encodeURIComponent(dataset.id)}`);
  return (
    <Page
      title={dataset.name}
      description={dataset.description}
      crumbs={crumbs}
      width="wide"
      aside={
        <>
          <Badge>
            <code className="font-mono">{dataset.id}</code>
          </Badge>
          {dataset.version.table && (
            <Badge tone="accent">
              <Cable aria-hidden /> Table {tableName(dataset)}
            </Badge>
          )}
          {!dataset.is_active && <Badge tone="warn">Deactivated</Badge>}
        </>
      }
      actions={<Actions dataset={dataset} />}
    >
      {!dataset.is_active && <Deactivated dataset={dataset} />}
      {dataset.is_active && dataset.version.table && <DriftNotice dataset={dataset} />}
      <Stats
        items={[
          {
            label: dataset.version.table ? 'Rows when registered' : 'Rows',
            value: formatInteger(dataset.version.rows),
          },
          { label: 'Columns', value: formatInteger(dataset.version.columns.length) },
          { label: 'Current version', value: dataset.version.number },
          { label: 'Grain', value: grainLabel(dataset.grain) },
          dataset.version.table
            ? { label: 'Data from', value: dataset.version.table.connection_id, title: tableName(dataset) }
            : {
                label: 'Data from',
                value: formatAgo(dataset.version.created_at),
                title: formatMoment(dataset.version.created_at),
              },
        ]}
      />
      {dataset.is_active && <FreshnessBar dataset={dataset} />}
      <TabLinks
        label="Parts of the dataset"
        tabs={[
          { to: base, label: 'Rows', end: true },
          { to: `${base}/semantic`, label: 'Semantic layer' },
          { to: `${base}/versions`, label: 'Versions' },
        ]}
      />
      <Outlet context={dataset} />
    </Page>
  );
}

function tableName({ version: { table } }: Dataset): string {
  return [table?.schema, table?.table].filter(Boolean).join('.');
}

/** The dataset of the page, for its tabs. */
export function useDatasetOfPage(): Dataset {
  return useOutletContext<Dataset>();
}

function useActivation(dataset: Dataset) {
  const client = useQueryClient();
  const refresh = () => datasetChanged(client, dataset);
  const deactivate = useMutation({
    mutationFn: () => datasets.deactivate(dataset.id),
    meta: { success: `${dataset.name} is deactivated` },
    onSuccess: refresh,
  });
  const restore = useMutation({
    mutationFn: () => datasets.restore(dataset.id),
    meta: { success: `${dataset.name} can be queried again` },
    onSuccess: refresh,
  });
  return { deactivate, restore };
}

function Actions({ dataset }: { dataset: Dataset }) {
  const path = useProjectPath();
  const navigate = useNavigate();
  const mayChange = useCan('analyst');
  const [asking, setAsking] = useState(false);
  const { deactivate } = useActivation(dataset);
  if (!dataset.is_active) return null;
  return (
    <>
      {mayChange && !dataset.version.table && (
        <ButtonLink to={path(`datasets/${encodeURIComponent(dataset.id)}/versions/new`)} icon={<Upload />}>
          New version
        </ButtonLink>
      )}
      <ButtonLink
        to={path(`explore?dataset=${encodeURIComponent(dataset.id)}`)}
        variant="primary"
        icon={<ChartNoAxesCombined />}
      >
        Explore
      </ButtonLink>
      {mayChange && (
        <Menu trigger={<IconButton label="More for this dataset" icon={<EllipsisVertical />} />}>
          <MenuItem onSelect={() => void navigate(path(`ask?dataset=${encodeURIComponent(dataset.id)}`))}>
            Ask a question about it
          </MenuItem>
          <MenuItem icon={<Power />} danger onSelect={() => setAsking(true)}>
            Deactivate
          </MenuItem>
        </Menu>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Deactivate ${dataset.name}?`}
        confirm="Deactivate"
        danger
        busy={deactivate.isPending}
        onConfirm={() => deactivate.mutate(undefined, { onSettled: () => setAsking(false) })}
      >
        It can no longer be queried, and dashboard tiles that use it show a notice. Its data and versions
        stay, and you can bring it back at any time.
      </ConfirmDialog>
    </>
  );
}

function Deactivated({ dataset }: { dataset: Dataset }) {
  const { restore } = useActivation(dataset);
  const mayChange = useCan('analyst');
  return (
    <Notice
      tone="warn"
      title="This dataset is deactivated"
      action={
        mayChange && (
          <Button
            size="sm"
            icon={<ArchiveRestore />}
            busy={restore.isPending}
            onClick={() => restore.mutate()}
          >
            Bring it back
          </Button>
        )
      }
    >
      It cannot be queried. Its data, versions and semantic layer are all still there.
    </Notice>
  );
}
