import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { cn } from '@/lib/cn';

export interface Crumb {
  label: string;
  to: string;
}

export interface PageProps {
  title: string;
  description?: ReactNode;
  crumbs?: Crumb[];
  /** Beside the title, such as a state badge. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** `wide` for tables and dashboards, `narrow` for forms. */
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
}

const WIDTHS = { narrow: 'max-w-3xl', normal: 'max-w-6xl', wide: 'max-w-none' };

/** The frame of every page: document title, heading, actions, content. */
export function Page({ title, description, crumbs, aside, actions, width = 'normal', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Analytics Studio`;
  }, [title]);
  return (
    <div
      className={cn('mx-auto flex w-full min-w-0 flex-col gap-6 px-4 py-6 sm:px-8 sm:py-8', WIDTHS[width])}
    >
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          {crumbs && <Crumbs crumbs={crumbs} />}
          <div className="flex flex-wrap items-center gap-3">
            <h1 className="min-w-0 text-2xl font-semibold break-words">{title}</h1>
            {aside}
          </div>
          {description && <p className="mt-1 max-w-prose text-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-1 flex flex-wrap items-center gap-1 text-sm text-muted">
      {crumbs.map((crumb) => (
        <Fragment key={crumb.to}>
          <Link to={crumb.to} className="hover:text-ink hover:underline">
            {crumb.label}
          </Link>
          <ChevronRight aria-hidden className="size-3.5 text-faint" />
        </Fragment>
      ))}
    </nav>
  );
}
