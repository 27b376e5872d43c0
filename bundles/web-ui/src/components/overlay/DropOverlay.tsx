import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';

/** Covers the window while a file is dragged over it and says what dropping it would do. */
export function DropOverlay({ children }: { children: ReactNode }) {
  return (
    <div className="pointer-events-none fixed inset-3 z-50 grid animate-fade-in place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90">
      <p className="flex items-center gap-3 text-xl font-semibold text-accent-ink">
        <Upload aria-hidden className="size-6" /> {children}
      </p>
    </div>
  );
}
