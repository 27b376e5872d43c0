import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { cn } from '@/lib/cn';

export interface TabLink {
  to: string;
  label: ReactNode;
  end?: boolean;
}

/** Tabs that are addresses: each can be linked to and Back returns to the one before. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className="scroll-x -mx-4 border-b border-line px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink
              to={tab.to}
              end={tab.end}
              className={({ isActive }) =>
                cn(
                  '-mb-px inline-flex h-10 items-center gap-2 border-b-2 text-base whitespace-nowrap transition-colors',
                  isActive
                    ? 'border-accent font-semibold text-ink'
                    : 'border-transparent font-medium text-muted hover:text-ink',
                )
              }
            >
              {tab.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
