import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { keys } from '@/api/keys';
import { type AuditEvent, people } from '@/api/people';
import { useCan } from '@/app/session';
import { SkeletonRows } from '@/components/feedback/Skeleton';
import { DeniedState, EmptyState, ErrorState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { ScrollArea } from '@/components/layout/ScrollArea';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { formatMoment } from '@/lib/format';
import { EventDetails } from './EventDetails';

export function AuditPage() {
  const admin = useCan('admin');
  return (
    <Page
      title="Audit log"
      description="Who did what, newest first. Nothing in it can be changed or removed."
    >
      {admin ? <Events /> : <DeniedState>Only administrators see the audit log.</DeniedState>}
    </Page>
  );
}

function Events() {
  const events = useInfiniteQuery({
    queryKey: keys.audit,
    queryFn: ({ pageParam, signal }) => people.audit(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (events.isPending) return <SkeletonRows rows={10} />;
  if (events.isError) return <ErrorState error={events.error} onRetry={() => void events.refetch()} />;
  const items = events.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState icon={<ScrollText />} title="Nothing recorded yet">
        Sign-ins, changes and queries appear here.
      </EmptyState>
    );
  }
  return (
    <Card>
      <ScrollArea label="Events">
        <table className="w-full min-w-[48rem] text-left">
          <thead className="text-sm text-muted">
            <tr className="border-b border-line">
              {['When', 'Who', 'What', 'Object', 'Outcome', 'Details'].map((heading) => (
                <th key={heading} scope="col" className="px-3 py-2 font-medium first:pl-5 last:pr-5">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {items.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
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

function EventRow({ event }: { event: AuditEvent }) {
  return (
    <tr className="hover:bg-hover">
      <td className="tabular py-2 pr-3 pl-5 whitespace-nowrap text-muted">{formatMoment(event.at)}</td>
      <td className="px-3 py-2 font-medium">{event.by}</td>
      <td className="px-3 py-2 whitespace-nowrap">
        <code className="font-mono text-sm">{event.action}</code>
      </td>
      <td className="max-w-48 truncate px-3 py-2" title={event.object ?? undefined}>
        {event.object ?? '–'}
      </td>
      <td className="px-3 py-2">
        <Badge tone={toneOf(event.outcome)}>{event.outcome.replaceAll('_', ' ')}</Badge>
      </td>
      <td className="w-full max-w-80 py-2 pr-5 pl-3">
        <EventDetails event={event} />
      </td>
    </tr>
  );
}

function toneOf(outcome: string) {
  if (outcome === 'ok' || outcome === 'success') return 'ok';
  return /denied|fail|error|refused|locked/.test(outcome) ? 'danger' : 'neutral';
}
