import { Menu as MenuIcon, Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { IconButton } from '@/components/ui/IconButton';
import { Logo } from '@/components/ui/Logo';
import { Boot } from './Boot';
import { FileDrop } from './FileDrop';
import { Sidebar } from './Sidebar';
import { useGlobalShortcuts } from './useGlobalShortcuts';

const NavDrawer = lazy(async () => ({ default: (await import('./NavDrawer')).NavDrawer }));
const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette')).CommandPalette }));
const ShortcutHelp = lazy(async () => ({ default: (await import('./ShortcutHelp')).ShortcutHelp }));

type Overlay = 'nav' | 'palette' | 'help' | undefined;

/** The frame around every page of someone signed in. */
export function Shell() {
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);
  useGlobalShortcuts({ palette: () => setOverlay('palette'), help: () => setOverlay('help') });
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        Skip to the content
      </a>
      <div className="sticky top-0 hidden h-dvh border-r border-line lg:block">
        <Sidebar onPalette={() => setOverlay('palette')} onHelp={() => setOverlay('help')} />
      </div>
      <div className="flex min-w-0 flex-col">
        <TopBar onNav={() => setOverlay('nav')} onPalette={() => setOverlay('palette')} />
        <Progress />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          <Suspense fallback={<Boot />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        {overlay === 'nav' && (
          <NavDrawer
            onClose={close}
            onPalette={() => setOverlay('palette')}
            onHelp={() => setOverlay('help')}
          />
        )}
        {overlay === 'palette' && <CommandPalette onClose={close} onHelp={() => setOverlay('help')} />}
        {overlay === 'help' && <ShortcutHelp onClose={close} />}
      </Suspense>
      <FileDrop />
      <ScrollRestoration getKey={(location) => location.pathname} />
    </div>
  );
}

/** On a phone the navigation is behind one button. */
function TopBar({ onNav, onPalette }: { onNav: () => void; onPalette: () => void }) {
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-surface px-2 lg:hidden">
      <IconButton label="Open the navigation" icon={<MenuIcon />} onClick={onNav} />
      <Link to="/" className="flex flex-1 items-center gap-2 font-semibold">
        <Logo className="size-6" />
        Analytics Studio
      </Link>
      <IconButton label="Search and jump" icon={<Search />} onClick={onPalette} />
    </header>
  );
}

/** A thin line while the next page's code is on its way. */
function Progress() {
  const navigation = useNavigation();
  const { key } = useLocation();
  if (navigation.state !== 'loading') return null;
  return (
    <div
      key={key}
      role="progressbar"
      aria-label="Loading the page"
      className="fixed inset-x-0 top-0 z-50 h-0.5 animate-shimmer bg-accent"
    />
  );
}
