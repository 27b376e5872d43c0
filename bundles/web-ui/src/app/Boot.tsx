import { Logo } from '@/components/ui/Logo';

export function Boot() {
  return (
    <div role="status" aria-label="Loading Analytics Studio" className="grid min-h-dvh place-items-center">
      <Logo className="size-10 animate-shimmer" />
    </div>
  );
}
