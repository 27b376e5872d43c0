import { Page } from '@/components/layout/Page';

export function ExplorePage() {
  return <Page title="Explore">{null}</Page>;
}
