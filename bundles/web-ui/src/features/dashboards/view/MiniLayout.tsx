import type { Visual } from '@/api/chatTypes';
import { cn } from '@/lib/cn';

const COLUMNS = 12;
const ROWS = 12;

/** A dashboard in little: where its tiles are and what they are. */
export function MiniLayout({ visuals }: { visuals: Visual[] }) {
  return (
    <span aria-hidden className="block h-32 bg-sunken p-2.5">
      <span className="relative -m-0.5 block h-[calc(100%+0.25rem)]">
        {visuals
          .filter(({ layout }) => layout.y < ROWS)
          .map(({ type, layout: { x, y, w, h } }, index) => (
            <span
              key={index}
              className="absolute p-0.5"
              style={{
                left: `${(x / COLUMNS) * 100}%`,
                width: `${(w / COLUMNS) * 100}%`,
                top: `${(y / ROWS) * 100}%`,
                height: `${(Math.min(h, ROWS - y) / ROWS) * 100}%`,
              }}
            >
              <span
                className={cn(
                  'block h-full rounded-sm border',
                  type === 'kpi' ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
                )}
              />
            </span>
          ))}
      </span>
    </span>
  );
}
