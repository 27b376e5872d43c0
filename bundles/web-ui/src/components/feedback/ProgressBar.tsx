import { cn } from '@/lib/cn';

/** `fraction` 0 to 1; left out while nobody knows. */
export function ProgressBar({ fraction, label }: { fraction?: number; label: string }) {
  const percent = fraction === undefined ? undefined : Math.round(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-2 w-full overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={cn(
          'h-full rounded-full bg-accent transition-[width]',
          percent === undefined && 'animate-shimmer',
        )}
        style={{ width: `${percent ?? 100}%` }}
      />
    </div>
  );
}
