import { Page } from '@/components/layout/Page';

export function DashboardsPage() {
  return <Page title="Dashboards">{null}</Page>;
}
