import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import type { Dataset, Freshness } from '@/api/types';
import { useCan } from '@/app/session';
import { Notice } from '@/components/feedback/Notice';
import { Select } from '@/components/form/inputs';
import { formatCount, formatValue } from '@/lib/format';

const DAY = 24;
const ANY = '';
const CHOICES = [1, 3, 6, 12, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY, 31 * DAY, 92 * DAY, 366 * DAY];

/** How old the newest data is, and how old it may be; a notice when it is older. */
export function FreshnessBar({ dataset }: { dataset: Dataset }) {
  const client = useQueryClient();
  const mayChange = useCan('analyst');
  const key = keys.freshness(dataset.id, dataset.version.number);
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => datasets.freshness(dataset.id, signal),
    staleTime: 60_000,
  });
  const expect = useMutation({
    mutationFn: (hours: number | undefined) => datasets.expectFreshness(dataset.id, hours),
    meta: { success: 'Saved how old the data may be' },
    onSuccess: (fresh) => client.setQueryData(key, fresh),
  });
  if (!data?.time_column || !data.newest) return null;
  const stale = data.state === 'stale';
  return (
    <Notice
      tone={stale ? 'warn' : 'info'}
      title={stale ? `The data is older than expected: the ${words(data)}` : undefined}
      action={
        mayChange && (
          <label className="flex shrink-0 items-center gap-2 text-sm text-muted">
            <span className="whitespace-nowrap max-sm:sr-only">May be old</span>
            <Select
              density="compact"
              className="w-36"
              aria-label="How old the newest data may be"
              value={data.within_hours ? String(data.within_hours) : ANY}
              disabled={expect.isPending}
              onValue={(hours) => expect.mutate(hours === ANY ? undefined : Number(hours))}
              options={options(data.within_hours)}
            />
          </label>
        )
      }
    >
      {stale ? `At most ${duration(data.within_hours ?? 0)} was expected.` : `The ${words(data)}`}
    </Notice>
  );
}

function words({ time_column, newest, age_hours }: Freshness): string {
  const value = formatValue(newest, { type: newest?.includes('T') ? 'timestamp' : 'date' }).text;
  const age = age_hours ? `, ${duration(age_hours)} ago` : '';
  return `newest ${time_column} is ${value}${age}.`;
}

function duration(hours: number): string {
  return hours < 2 * DAY ? formatCount(hours, 'hour') : formatCount(Math.floor(hours / DAY), 'day');
}

function options(chosen: number | undefined | null) {
  const all = chosen && !CHOICES.includes(chosen) ? [...CHOICES, chosen].sort((a, b) => a - b) : CHOICES;
  return [
    { value: ANY, label: 'any age' },
    ...all.map((hours) => ({ value: String(hours), label: `up to ${duration(hours)}` })),
  ];
}
