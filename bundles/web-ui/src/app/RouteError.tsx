import { useRouteError } from 'react-router';
import { ErrorState } from '@/components/feedback/States';

/** A page that failed to load or to render; the rest of the application stays usable. */
export function RouteError() {
  const error = useRouteError();
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <ErrorState error={error} onRetry={() => window.location.reload()} />
    </div>
  );
}
