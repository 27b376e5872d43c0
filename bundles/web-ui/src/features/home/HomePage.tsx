import { useQuery } from '@tanstack/react-query';
import { LayoutDashboard, MessageCircleQuestion, Plus, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dashboards } from '@/api/chat';
import { keys } from '@/api/keys';
import { useProjectId, useProjectName, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { ButtonLink } from '@/components/ui/Button';
import { Card, CardHeader } from '@/components/ui/Card';
import { useDatasets } from '@/features/datasets/queries';
import { UpdateBanner } from '@/features/projects/update/UpdateBanner';
import { formatAgo, formatCount } from '@/lib/format';
import { AskBox } from './AskBox';
import { DatasetCards } from './DatasetCards';
import { FirstSteps } from './FirstSteps';
import { RecentQuestions, useRecentQuestions } from './RecentQuestions';

export function HomePage() {
  const projectId = useProjectId();
  const name = useProjectName(projectId);
  const datasets = useDatasets(projectId);
  return (
    <Page title={name || 'Home'}>
      <UpdateBanner projectId={projectId} />
      <QueryView query={datasets}>
        {(page) =>
          page.items.length === 0 ? <FirstSteps /> : <Overview projectId={projectId} datasets={page.items} />
        }
      </QueryView>
    </Page>
  );
}

function Overview({
  projectId,
  datasets,
}: {
  projectId: string;
  datasets: Parameters<typeof DatasetCards>[0]['datasets'];
}) {
  const path = useProjectPath();
  const mayUpload = useCan('analyst');
  const recent = useRecentQuestions(projectId);
  // What was talked about last is what the box is about, as long as that is one dataset.
  const [about] = recent.report?.dataset_ids.length === 1 ? recent.report.dataset_ids : [];
  return (
    <div className="flex flex-col gap-8">
      <AskBox reportId={about ? recent.report?.id : undefined} datasetId={about ?? datasets[0]?.id} />
      <Section
        title="Datasets"
        more={path('datasets')}
        action={
          mayUpload && (
            <ButtonLink size="sm" to={path('datasets/new')} icon={<Upload />}>
              Upload a file
            </ButtonLink>
          )
        }
      >
        <DatasetCards datasets={datasets.slice(0, 6)} />
      </Section>
      <div className="grid gap-6 lg:grid-cols-2">
        <Dashboards projectId={projectId} />
        <Card>
          <CardHeader title="Recent questions" />
          {recent.questions.length === 0 ? (
            <EmptyState compact icon={<MessageCircleQuestion />} title="Nothing asked yet">
              Ask in your own words above; answers come with their numbers and their SQL.
            </EmptyState>
          ) : (
            <RecentQuestions questions={recent.questions} />
          )}
        </Card>
      </div>
    </div>
  );
}

interface SectionProps {
  title: string;
  more: string;
  action?: ReactNode;
  children: ReactNode;
}

function Section({ title, more, action, children }: SectionProps) {
  return (
    <section>
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 className="text-lg font-semibold">
          <Link to={more} className="hover:underline">
            {title}
          </Link>
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

function Dashboards({ projectId }: { projectId: string }) {
  const path = useProjectPath();
  const mayBuild = useCan('analyst');
  const list = useQuery({
    queryKey: keys.dashboards(projectId),
    queryFn: ({ signal }) => dashboards.list(projectId, signal),
  });
  return (
    <Card>
      <CardHeader title="Dashboards" />
      <QueryView
        query={list}
        compact
        isEmpty={(page) => page.items.length === 0}
        empty={
          <EmptyState
            compact
            icon={<LayoutDashboard />}
            title="No dashboards yet"
            action={
              mayBuild && (
                <ButtonLink size="sm" to={path('dashboards')} icon={<Plus />}>
                  Build one
                </ButtonLink>
              )
            }
          >
            The answers you look at often, on one page.
          </EmptyState>
        }
      >
        {(page) => (
          <ul className="pb-2">
            {page.items.slice(0, 6).map((dashboard) => (
              <li key={dashboard.id}>
                <Link
                  to={path(`dashboards/${encodeURIComponent(dashboard.id)}`)}
                  className="flex items-center gap-3 px-5 py-2 hover:bg-hover"
                >
                  <LayoutDashboard aria-hidden className="size-4 shrink-0 text-muted" />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{dashboard.name}</span>
                    <span className="block truncate text-sm text-muted">
                      {formatCount(dashboard.visuals.length, 'tile')}, changed{' '}
                      {formatAgo(dashboard.updated_at)} by {dashboard.updated_by}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}
