import { Compass } from 'lucide-react';
import { EmptyState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { ButtonLink } from '@/components/ui/Button';

export function NotFound() {
  return (
    <Page title="Page not found">
      <EmptyState
        icon={<Compass />}
        title="There is no such page"
        action={
          <ButtonLink to="/" variant="primary">
            Go to the project
          </ButtonLink>
        }
      >
        The address may be mistyped, or what it led to was removed.
      </EmptyState>
    </Page>
  );
}
