import { useQuery } from '@tanstack/react-query';
import { type DomainInfo, domains } from '@/api/domains';
import { keys } from '@/api/keys';

export interface Domains {
  active: DomainInfo[];
  /** There and not usable; the page for plug-ins says why. */
  failed: DomainInfo[];
}

export function useDomains() {
  return useQuery({
    queryKey: keys.domains,
    queryFn: ({ signal }) => domains.list(signal),
    // Plug-ins come and go.
    staleTime: 0,
    select: ({ items }): Domains => ({
      active: items.filter(({ state }) => state === 'active'),
      failed: items.filter(({ state }) => state !== 'active'),
    }),
  });
}
