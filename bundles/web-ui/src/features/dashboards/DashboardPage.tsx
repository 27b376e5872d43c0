import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { dashboards } from '@/api/chat';
import { keys } from '@/api/keys';
import { useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { Skeleton } from '@/components/feedback/Skeleton';
import { Page } from '@/components/layout/Page';
import { DashboardView } from './view/DashboardView';

const DashboardEditor = lazy(async () => ({
  default: (await import('./editor/DashboardEditor')).DashboardEditor,
}));

/** One dashboard, to look at or, with `edit` in the address, to change. */
export function DashboardPage() {
  const { dashboardId = '' } = useParams();
  const [params] = useSearchParams();
  const analyst = useCan('analyst');
  const path = useProjectPath();
  const dashboard = useQuery({
    queryKey: keys.dashboard(dashboardId),
    queryFn: ({ signal }) => dashboards.get(dashboardId, signal),
  });
  if (!dashboard.data) {
    return (
      <Page title="Dashboard" width="wide" crumbs={[{ label: 'Dashboards', to: path('dashboards') }]}>
        <QueryView query={dashboard} loading={<Skeleton className="h-96" />}>
          {() => null}
        </QueryView>
      </Page>
    );
  }
  if (params.get('edit') && analyst) {
    return (
      <Suspense fallback={<Skeleton className="m-8 h-96" />}>
        <DashboardEditor key={dashboardId} dashboard={dashboard.data} />
      </Suspense>
    );
  }
  return <DashboardView key={dashboardId} dashboard={dashboard.data} />;
}
