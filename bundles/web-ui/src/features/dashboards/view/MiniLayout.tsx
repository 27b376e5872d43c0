import type { Visual } from '@/api/chatTypes';
import { cn } from '@/lib/cn';

const COLUMNS = 12;
const ROWS = 12;

/** A dashboard in little: where its tiles are and what they are. */
export function MiniLayout({ visuals }: { visuals: Visual[] }) {
  return (
    <span aria-hidden className="relative block h-32 bg-sunken">
      {visuals
        .filter(({ layout }) => layout.y < ROWS)
        .map(({ type, layout }, index) => (
          <span
            key={index}
            className={cn(
              'absolute rounded-sm border border-line bg-surface',
              type === 'kpi' && 'border-accent bg-accent-soft',
            )}
            style={{
              left: `calc(${(layout.x / COLUMNS) * 100}% + 8px)`,
              width: `calc(${(layout.w / COLUMNS) * 100}% - 6px - ${16 / COLUMNS}px * ${layout.w} / 1)`,
              top: `calc(${(layout.y / ROWS) * 100}% + 8px)`,
              height: `calc(${(Math.min(layout.h, ROWS - layout.y) / ROWS) * 100}% - 6px)`,
            }}
          />
        ))}
    </span>
  );
}
