import { CircleHelp, Search } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link, NavLink } from 'react-router';
import { Kbd } from '@/components/ui/Kbd';
import { Logo } from '@/components/ui/Logo';
import { cn } from '@/lib/cn';
import { modKey } from '@/lib/platform';
import { addressOf, ADMIN_PAGES, type Destination, PROJECT_PAGES } from './navigation';
import { useCurrentProjectId } from './project';
import { useCan } from './session';

const ProjectSwitcher = lazy(async () => ({ default: (await import('./ProjectSwitcher')).ProjectSwitcher }));
const ProfileMenu = lazy(async () => ({ default: (await import('./ProfileMenu')).ProfileMenu }));

export interface SidebarProps {
  onPalette: () => void;
  onHelp: () => void;
}

export function Sidebar({ onPalette, onHelp }: SidebarProps) {
  const projectId = useCurrentProjectId();
  const admin = useCan('admin');
  return (
    <aside aria-label="Sidebar" className="flex h-full flex-col gap-4 overflow-y-auto bg-surface p-3">
      <Link to="/" className="flex items-center gap-2.5 px-2 pt-1.5 text-lg font-semibold tracking-tight">
        <Logo className="size-7" />
        Analytics Studio
      </Link>
      <Suspense fallback={<div className="h-11" />}>
        <ProjectSwitcher />
      </Suspense>
      <button
        type="button"
        onClick={onPalette}
        className="flex h-9 shrink-0 items-center gap-2 rounded-md border border-line bg-canvas px-2.5 text-sm text-muted hover:border-line-strong hover:text-ink"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left">Search and jump</span>
        <Kbd>{modKey()} K</Kbd>
      </button>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-5">
        <Links items={PROJECT_PAGES} projectId={projectId} />
        {admin && (
          <div>
            <h2 className="px-2.5 pb-1.5 text-xs font-medium text-faint">Administration</h2>
            <Links items={ADMIN_PAGES} projectId={projectId} />
          </div>
        )}
      </nav>
      <div className="flex items-center gap-1 border-t border-line pt-3">
        <Suspense fallback={<div className="h-10 flex-1" />}>
          <ProfileMenu />
        </Suspense>
        <button
          type="button"
          onClick={onHelp}
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts (?)"
          className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink"
        >
          <CircleHelp className="size-4" />
        </button>
      </div>
    </aside>
  );
}

function Links({ items, projectId }: { items: Destination[]; projectId: string | undefined }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {items.map((item) => (
        <li key={item.label}>
          <NavLink
            to={addressOf(item, projectId)}
            end={item.end}
            className={({ isActive }) =>
              cn(
                'relative flex h-9 items-center gap-2.5 rounded-md px-2.5 transition-colors [&_svg]:size-4',
                isActive
                  ? 'bg-accent-soft font-semibold text-accent-ink'
                  : 'font-medium text-muted hover:bg-hover hover:text-ink',
              )
            }
          >
            <item.icon aria-hidden />
            {item.label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
