import { useQuery } from '@tanstack/react-query';
import { History, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { dashboards } from '@/api/chat';
import type { Dashboard } from '@/api/chatTypes';
import { keys } from '@/api/keys';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { IconButton } from '@/components/ui/IconButton';
import { formatMoment } from '@/lib/format';
import { changesOf } from './changes';

/** Who changed what, and when. */
export function Changelog({ dashboard, onClose }: { dashboard: Dashboard; onClose: () => void }) {
  const log = useQuery({
    queryKey: keys.dashboardChanges(dashboard.id),
    queryFn: ({ signal }) => dashboards.changelog(dashboard.id, signal),
    staleTime: 0,
  });
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-50 flex w-[26rem] max-w-[94vw] animate-fade-in flex-col bg-surface shadow-pop"
        >
          <div className="flex items-center justify-between border-b border-line py-3 pr-3 pl-5">
            <Dialog.Title className="text-lg font-semibold">What changed</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label="Close" icon={<X />} />
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
            <QueryView
              query={log}
              isEmpty={({ items }) => items.length === 0}
              empty={<EmptyState compact icon={<History />} title="No changes yet" />}
            >
              {({ items }) => (
                <ol className="flex flex-col gap-5 border-l border-line pl-4">
                  {items.map((entry, index) => {
                    const details = changesOf(entry.diff);
                    return (
                      <li key={`${entry.at} ${index}`} className="relative">
                        <span
                          aria-hidden
                          className="absolute top-1.5 -left-[1.3rem] size-2 rounded-full bg-accent"
                        />
                        <p className="font-medium break-words">{entry.change}</p>
                        <p className="text-sm text-muted">
                          {entry.by}, <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
                        </p>
                        {details.length > 0 && (
                          <details className="mt-1 text-sm">
                            <summary className="text-muted hover:text-ink">Details</summary>
                            <ul className="mt-1 flex flex-col gap-1 font-mono text-xs break-all">
                              {details.map((detail) => (
                                <li key={detail}>{detail}</li>
                              ))}
                            </ul>
                          </details>
                        )}
                      </li>
                    );
                  })}
                </ol>
              )}
            </QueryView>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
