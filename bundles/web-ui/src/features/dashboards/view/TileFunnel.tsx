import { Funnel } from 'lucide-react';
import type { VisualData } from '@/api/chatTypes';
import type { Members } from '@/api/members';
import type { Filter } from '@/api/types';
import { Popover } from '@/components/overlay/Popover';
import { Button } from '@/components/ui/Button';
import { formatCount } from '@/lib/format';
import { filterWords, timeWords, valueWords } from '@/query/words';
import type { Tile } from '../model/layout';
import { hasField } from '../model/scope';

export interface TileFunnelProps {
  tile: Tile;
  data: VisualData | undefined;
  filters: Filter[];
  members: Members | undefined;
}

/** Every condition in force on a tile: its own, the dashboard's, and what the server added. */
export function TileFunnel({ tile, data, filters, members }: TileFunnelProps) {
  const own = [
    ...(tile.time_filter ? [timeWords(tile.time_filter, members)] : []),
    ...(tile.filters ?? []).map((filter) => filterWords(filter, members)),
  ];
  const dashboard = filters
    .filter(({ field }) => hasField(members, field))
    .map((filter) => filterWords(filter, members));
  const ignored = filters.filter(({ field }) => hasField(members, field) === false);
  const span = data?.receipt?.time_span;
  const restricted = data?.receipt?.restricted;
  const count = own.length + dashboard.length + (restricted ? 1 : 0);
  if (count === 0 && ignored.length === 0) return null;
  return (
    <Popover
      label="Filters in force"
      align="end"
      trigger={
        <Button
          size="sm"
          variant="ghost"
          className="gap-1 !px-1.5"
          aria-label={`${formatCount(count, 'filter')} in force`}
          title={`${formatCount(count, 'filter')} in force`}
          icon={<Funnel />}
        >
          <span className="tabular text-xs">{count}</span>
        </Button>
      }
    >
      <div className="flex flex-col gap-3 text-sm">
        <Group title="Of this tile" items={own} />
        <Group title="Of the dashboard" items={dashboard} />
        {span && (
          <p className="text-muted">
            Dates used: {valueWords(span.from ?? 'the beginning')} to {valueWords(span.to ?? 'the end')}
          </p>
        )}
        {restricted && <p>Narrowed to what you may see.</p>}
        {ignored.length > 0 && (
          <p className="text-muted">
            Not touched by: {ignored.map((filter) => filterWords(filter, undefined)).join('; ')}
          </p>
        )}
      </div>
    </Popover>
  );
}

function Group({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {items.map((item) => (
          <li key={item} className="break-words">
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}
