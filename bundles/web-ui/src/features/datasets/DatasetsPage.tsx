import { Page } from '@/components/layout/Page';

export function DatasetsPage() {
  return <Page title="Datasets">{null}</Page>;
}
