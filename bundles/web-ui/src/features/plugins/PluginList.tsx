import { Link } from 'react-router';
import type { Plugin } from '@/api/plugins';
import { ErrorBoundary } from '@/components/chart/ErrorBoundary';
import { Badge } from '@/components/ui/Badge';
import { cn } from '@/lib/cn';
import { ActionMenu } from './actions/ActionMenu';
import { Publisher, StateBadge } from './badges';
import { pluginPath } from './paths';
import { kindWords, needsAttention } from './standing';

const COLUMNS =
  'gap-x-4 px-5 lg:grid lg:grid-cols-[minmax(0,1.5fr)_7.5rem_minmax(0,1.3fr)_minmax(0,2.2fr)_minmax(0,1fr)_2.25rem]';

/** Each row stands for itself: one that can't be shown takes no other with it. */
export function PluginList({ items, readOnly }: { items: Plugin[]; readOnly: boolean }) {
  return (
    <>
      <div
        aria-hidden
        className={cn(COLUMNS, 'border-b border-line py-2 text-sm font-medium text-muted max-lg:hidden')}
      >
        <span>Plug-in</span>
        <span>Version</span>
        <span>Publisher</span>
        <span>State</span>
        <span>Used by</span>
      </div>
      <ul aria-label="Plug-ins" className="divide-y divide-line">
        {items.map((plugin, index) => (
          <li key={plugin?.id ?? index}>
            <ErrorBoundary resetKey={plugin}>
              <PluginRow plugin={plugin} readOnly={readOnly} />
            </ErrorBoundary>
          </li>
        ))}
      </ul>
    </>
  );
}

function PluginRow({ plugin, readOnly }: { plugin: Plugin; readOnly: boolean }) {
  return (
    <div
      className={cn(
        COLUMNS,
        'relative flex flex-wrap items-center gap-y-1.5 py-3 pr-14 hover:bg-hover lg:items-start lg:pr-5',
      )}
    >
      <div className="w-full min-w-0">
        <Link
          to={pluginPath(plugin.id)}
          className="block truncate text-base font-semibold after:absolute after:inset-0"
        >
          {plugin.name}
        </Link>
        <p className="truncate text-sm text-muted">
          {kindWords(plugin.kind).label} · <code className="font-mono text-xs">{plugin.id}</code>
        </p>
      </div>
      <div className="tabular flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <span className="sr-only">Version </span>
        <span className="break-all">{plugin.version}</span>
        {plugin.update_version && <Badge tone="accent">Update waits</Badge>}
      </div>
      <div className="min-w-0">
        <span className="sr-only">Publisher </span>
        <Publisher publisher={plugin.publisher} signature={plugin.signature} />
      </div>
      <div className="flex w-full min-w-0 flex-col items-start gap-1">
        <span className="sr-only">State </span>
        <StateBadge plugin={plugin} />
        {plugin.reason && (
          <p
            className={cn(
              'line-clamp-2 max-w-full text-sm break-words',
              needsAttention(plugin) ? 'text-ink' : 'text-muted',
            )}
          >
            {plugin.reason}
          </p>
        )}
      </div>
      <UsedBy users={plugin.used_by} />
      <div className="absolute top-2 right-3 z-10 lg:static lg:-my-1.5">
        <ActionMenu plugin={plugin} readOnly={readOnly} />
      </div>
    </div>
  );
}

function UsedBy({ users }: { users: string[] }) {
  const [first, ...others] = users;
  if (!first) {
    return (
      <p className="text-sm text-muted max-lg:hidden">
        <span className="sr-only">Used by </span>nobody now
      </p>
    );
  }
  return (
    <p className="relative z-10 w-fit min-w-0 text-sm break-words" title={users.join(', ')}>
      <span className="text-muted lg:sr-only">Used by </span>
      {first}
      {others.length > 0 && <span className="text-muted"> and {others.length} more</span>}
    </p>
  );
}
