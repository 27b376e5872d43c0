import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesCombined, Database } from 'lucide-react';
import { Navigate, useSearchParams } from 'react-router';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { ButtonLink } from '@/components/ui/Button';
import { useMembers } from '@/query/hooks';
import { formatCount } from '@/lib/format';
import { Link } from 'react-router';
import { Workbench } from './Workbench';

/** Explore asks one dataset; which one, and what, is in the address. */
export function ExplorePage() {
  const [params] = useSearchParams();
  const datasetId = params.get('dataset');
  return datasetId ? <Opened key={datasetId} datasetId={datasetId} /> : <ChooseDataset />;
}

function Opened({ datasetId }: { datasetId: string }) {
  const members = useMembers(datasetId);
  const path = useProjectPath();
  if (members.data) return <Workbench members={members.data} />;
  return (
    <Page title="Explore" crumbs={[{ label: 'Explore', to: path('explore') }]}>
      <QueryView query={members}>{() => null}</QueryView>
    </Page>
  );
}

function ChooseDataset() {
  const projectId = useProjectId();
  const path = useProjectPath();
  const analyst = useCan('analyst');
  const all = useQuery({
    queryKey: keys.datasets(projectId),
    queryFn: ({ signal }) => datasets.list(projectId, false, signal),
  });
  const address = (id: string) => path(`explore?dataset=${encodeURIComponent(id)}`);
  return (
    <Page title="Explore" description="Choose the dataset to ask.">
      <QueryView
        query={all}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState
            icon={<ChartNoAxesCombined />}
            title="There is no dataset to explore yet"
            action={
              analyst && (
                <ButtonLink to={path('datasets/new')} variant="primary">
                  Upload a file
                </ButtonLink>
              )
            }
          >
            {analyst
              ? 'Upload a CSV file or a workbook; it can be explored at once.'
              : 'Someone with the role of analyst can upload one.'}
          </EmptyState>
        }
      >
        {({ items }) =>
          items.length === 1 && items[0] ? (
            <Navigate to={address(items[0].id)} replace />
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {items.map((dataset) => (
                <li key={dataset.id}>
                  <Link
                    to={address(dataset.id)}
                    className="flex h-full items-start gap-3 rounded-lg border border-line bg-surface p-4 shadow-card transition-colors hover:border-accent"
                  >
                    <Database aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-ink" />
                    <span className="min-w-0">
                      <span className="block truncate font-semibold">{dataset.name}</span>
                      <span className="block text-sm text-muted">
                        {formatCount(dataset.version.rows, 'row')},{' '}
                        {formatCount(dataset.version.columns.length, 'column')}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}
