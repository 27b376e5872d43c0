import type { Members } from '@/api/members';
import type { Aggregation, Granularity } from '@/api/types';
import { Select } from '@/components/form/inputs';
import type { DraftQuery } from '@/query/draft';
import { moveWithin, removeDimension, removeMeasure, setDimension, setMeasure } from '@/query/edits';
import { aggregationOf, dimensionKey, measureKey } from '@/query/keys';
import { AGGREGATIONS, memberLabel } from '@/query/words';
import { TypeIcon } from '../fields/TypeIcon';
import { ShelfItem } from './ShelfItem';

export interface ShelfProps {
  draft: DraftQuery;
  members: Members;
  onChange: (draft: DraftQuery) => void;
}

export function MeasureShelf({ draft, members, onChange }: ShelfProps) {
  if (draft.measures.length === 0) return <Hint>Choose what to measure from the fields.</Hint>;
  return (
    <ul className="flex flex-col gap-1.5">
      {draft.measures.map((measure, index) => {
        const label = memberLabel(measure.name, members);
        const own = members.measures.find(({ name }) => name === measure.name);
        const offered: Aggregation[] = own?.aggregations ?? ['COUNT', 'COUNT_DISTINCT'];
        return (
          <ShelfItem
            key={measureKey(measure, members)}
            icon={<TypeIcon type="measure" />}
            label={label}
            control={
              offered.length > 1 && (
                <Select
                  aria-label={`How ${label} is aggregated`}
                  density="compact"
                  value={aggregationOf(measure, members) ?? ''}
                  options={offered.map((value) => ({ value, label: AGGREGATIONS[value] }))}
                  onValue={(value) =>
                    onChange(
                      setMeasure(draft, index, { ...measure, aggregation: value as Aggregation }, members),
                    )
                  }
                />
              )
            }
            onUp={
              index > 0
                ? () => onChange({ ...draft, measures: moveWithin(draft.measures, index, index - 1) })
                : undefined
            }
            onRemove={() => onChange(removeMeasure(draft, index, members))}
          />
        );
      })}
    </ul>
  );
}

export function DimensionShelf({ draft, members, onChange }: ShelfProps) {
  if (draft.dimensions.length === 0)
    return <Hint>Choose a field to compare by, or leave it as one number.</Hint>;
  return (
    <ul className="flex flex-col gap-1.5">
      {draft.dimensions.map((dimension, index) => {
        const own = members.dimensions.find(({ name }) => name === dimension.name);
        const label = memberLabel(dimension.name, members);
        const periods = own?.granularities ?? [];
        return (
          <ShelfItem
            key={dimensionKey(dimension)}
            icon={<TypeIcon type={own?.type ?? 'text'} />}
            label={label}
            control={
              periods.length > 0 && (
                <Select
                  aria-label={`Periods of ${label}`}
                  density="compact"
                  value={dimension.granularity ?? ''}
                  options={[
                    ...periods.map((value) => ({ value, label: `by ${value}` })),
                    { value: '', label: 'as it is' },
                  ]}
                  onValue={(value) =>
                    onChange(
                      setDimension(
                        draft,
                        index,
                        value
                          ? { name: dimension.name, granularity: value as Granularity }
                          : { name: dimension.name },
                      ),
                    )
                  }
                />
              )
            }
            onUp={
              index > 0
                ? () => onChange({ ...draft, dimensions: moveWithin(draft.dimensions, index, index - 1) })
                : undefined
            }
            onRemove={() => onChange(removeDimension(draft, index, members))}
          />
        );
      })}
    </ul>
  );
}

export function Hint({ children }: { children: string }) {
  return <p className="text-sm text-muted">{children}</p>;
}
