import type { DomainInfo } from '@/api/domains';
import { useIsDark } from '@/app/theme';

/** The logo of a domain as a picture, in which nothing can run; without one its first letter in its colour. */
export function DomainLogo({ domain }: { domain: DomainInfo }) {
  const dark = useIsDark();
  if (domain.logo) {
    return (
      <img
        src={`data:image/svg+xml,${encodeURIComponent(domain.logo)}`}
        alt=""
        className="size-9 shrink-0 rounded-md object-contain"
      />
    );
  }
  const color = dark ? domain.primary_color_on_dark : domain.primary_color;
  return (
    <span
      aria-hidden
      className="inline-flex size-9 shrink-0 items-center justify-center rounded-md bg-sunken text-lg font-semibold text-muted uppercase"
      style={{ color }}
    >
      {domain.title.slice(0, 1)}
    </span>
  );
}
