import { Plus } from 'lucide-react';
import type { Filter } from '@/api/types';
import { Button } from '@/components/ui/Button';
import { addFilter, fieldType } from '@/query/filters';
import { memberLabel } from '@/query/words';
import { AddFilter } from '../../builder/filters/AddFilter';
import { FilterChip } from '../../builder/filters/FilterChip';
import type { Tile } from '../model/layout';
import { dashboardFields, hasField, type MembersOf, reach } from '../model/scope';

export interface FilterBarProps {
  filters: Filter[];
  tiles: readonly Tile[];
  members: MembersOf;
  onChange: (filters: Filter[]) => void;
}

/** The filters of the whole dashboard, and how many tiles each touches. */
export function FilterBar({ filters, tiles, members, onChange }: FilterBarProps) {
  return (
    <div role="region" aria-label="Dashboard filters" className="flex flex-wrap items-center gap-2">
      {filters.map((filter, index) => {
        const datasetId = tiles
          .map((tile) => tile.dataset_id)
          .find((id) => hasField(members.get(id), filter.field));
        const own = datasetId === undefined ? undefined : members.get(datasetId);
        return (
          <div key={`${index} ${filter.field}`} className="flex max-w-full min-w-0 items-center gap-1.5">
            <FilterChip
              datasetId={datasetId ?? ''}
              filter={filter}
              label={memberLabel(filter.field, own)}
              type={fieldType(filter.field, own)}
              onChange={
                own && ((changed) => onChange(filters.map((other, at) => (at === index ? changed : other))))
              }
              onRemove={() => onChange(filters.filter((_, at) => at !== index))}
            />
            {members.size > 0 && (
              <span className="shrink-0 text-xs text-muted">
                <span className="max-sm:sr-only">applies to </span>
                {reach(filter, tiles, members)} of {tiles.length} {tiles.length === 1 ? 'tile' : 'tiles'}
              </span>
            )}
          </div>
        );
      })}
      <AddFilter
        fields={dashboardFields(tiles, members)}
        onAdd={(filter) => onChange(addFilter(filters, filter))}
        trigger={
          <Button size="sm" icon={<Plus />}>
            Filter
          </Button>
        }
      />
      {filters.length > 1 && (
        <Button size="sm" variant="ghost" onClick={() => onChange([])}>
          Clear all
        </Button>
      )}
    </div>
  );
}
