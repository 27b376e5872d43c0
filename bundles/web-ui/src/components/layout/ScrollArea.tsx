import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** Holds what may be wider than its card; can be scrolled by keyboard as well. */
export function ScrollArea({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className={cn('scroll-x relative', className)}>
      {children}
    </div>
  );
}
