import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, History } from 'lucide-react';
import { keys } from '@/api/keys';
import { type PluginEvent, plugins } from '@/api/plugins';
import { SkeletonRows } from '@/components/feedback/Skeleton';
import { EmptyState, ErrorState } from '@/components/feedback/States';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { formatAgo, formatMoment, titleFromName } from '@/lib/format';
import { AT_REST_MS, usePluginOfPage } from '../queries';
import { Details } from './Details';

export function HistoryTab() {
  const { id } = usePluginOfPage();
  const events = useInfiniteQuery({
    queryKey: keys.pluginHistory(id),
    queryFn: ({ pageParam, signal }) => plugins.history(id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: AT_REST_MS,
  });
  if (events.isPending) return <SkeletonRows rows={6} />;
  if (events.isError) return <ErrorState error={events.error} onRetry={() => void events.refetch()} />;
  const items = events.data.pages.flatMap((page) => page.items);
  return (
    <Card>
      {items.length === 0 ? (
        <EmptyState icon={<History />} title="Nothing happened to it yet">
          Every install, update, rollback and refusal is kept here.
        </EmptyState>
      ) : (
        <ol aria-label="History, newest first" className="divide-y divide-line">
          {items.map((event) => (
            <Step key={event.id} event={event} />
          ))}
        </ol>
      )}
      {events.hasNextPage && (
        <div className="flex justify-center border-t border-line py-3">
          <Button busy={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
            Show earlier ones
          </Button>
        </div>
      )}
    </Card>
  );
}

function Step({ event }: { event: PluginEvent }) {
  return (
    <li className="flex items-start gap-3 px-5 py-3">
      {event.ok ? (
        <CircleCheck aria-label="Done" role="img" className="mt-1 size-4 shrink-0 text-ok" />
      ) : (
        <CircleAlert aria-label="Failed" role="img" className="mt-1 size-4 shrink-0 text-danger" />
      )}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{titleFromName(event.step)}</span>
          <span className="tabular text-muted">{event.version}</span>
        </p>
        <p className="break-words whitespace-pre-line">{event.message}</p>
        {event.details && <Details>{event.details}</Details>}
        <p className="text-sm text-muted">
          <time dateTime={event.at} title={formatMoment(event.at)}>
            {formatAgo(event.at)}
          </time>{' '}
          by {event.by}
        </p>
      </div>
    </li>
  );
}
