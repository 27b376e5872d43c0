import { Page } from '@/components/layout/Page';

export function UsersPage() {
  return <Page title="Users">{null}</Page>;
}
