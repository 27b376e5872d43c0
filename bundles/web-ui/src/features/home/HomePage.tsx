import { Page } from '@/components/layout/Page';

export function HomePage() {
  return <Page title="Home">{null}</Page>;
}
