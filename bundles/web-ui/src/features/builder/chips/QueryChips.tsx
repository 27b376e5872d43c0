import { ArrowDownUp, CalendarRange, ListEnd, Plus, Sigma } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Members } from '@/api/members';
import { Popover } from '@/components/overlay/Popover';
import { Button } from '@/components/ui/Button';
import type { DraftQuery } from '@/query/draft';
import {
  addDimension,
  removeDimension,
  removeFilter,
  removeMeasure,
  setFilter,
  setHaving,
  setOrder,
  setTime,
} from '@/query/edits';
import { addFilter, fieldType } from '@/query/filters';
import { dimensionKey, measureKey } from '@/query/keys';
import { dimensionWords, havingWords, keyLabel, measureWords, memberLabel, timeWords } from '@/query/words';
import { Chip, type ChipProps } from '../Chip';
import { TypeIcon } from '../fields/TypeIcon';
import { AddFilter, FieldSearch } from '../filters/AddFilter';
import { filterableFields } from '../filters/fields';
import { FilterChip } from '../filters/FilterChip';
import { TimeForm } from '../filters/TimeForm';
import { HavingForm } from '../settings/ConditionShelves';
import { LimitInput, OrderInput } from '../settings/OrderAndLimit';
import { DimensionForm, MeasureForm } from './MemberForms';

export interface QueryChipsProps {
  draft: DraftQuery;
  members: Members;
  /** The words of the question that a member came from. */
  said?: (role: string, member: string) => string | undefined;
  onChange: (draft: DraftQuery) => void;
}

/** What was understood, part by part; each part can be changed or taken away. */
export function QueryChips({ draft, members, said, onChange }: QueryChipsProps) {
  const from = (role: string, member: string) => {
    const words = said?.(role, member);
    return words ? `From “${words}”. Click to change.` : 'Click to change';
  };
  const measureKeys = draft.measures.map((measure) => ({
    value: measureKey(measure, members),
    label: measureWords(measure, members),
  }));
  const order = draft.order_by[0];
  return (
    <ul aria-label="What was understood" className="flex flex-wrap items-center gap-1.5">
      {draft.measures.map((measure, index) => (
        <Part
          key={measureKey(measure, members)}
          kind="Measure"
          icon={<TypeIcon type="measure" />}
          label={measureWords(measure, members)}
          title={from('measure', measure.name)}
          onRemove={
            draft.measures.length + draft.dimensions.length > 1
              ? () => onChange(removeMeasure(draft, index, members))
              : undefined
          }
          edit={(close) => (
            <MeasureForm
              draft={draft}
              members={members}
              index={index}
              onApply={(next) => closing(close, onChange, next)}
            />
          )}
        />
      ))}
      {draft.dimensions.map((dimension, index) => (
        <Part
          key={dimensionKey(dimension)}
          kind="Grouped by"
          icon={<TypeIcon type={fieldType(dimension.name, members)} />}
          label={`by ${dimensionWords(dimension, members)}`}
          title={from('dimension', dimension.name)}
          onRemove={
            draft.measures.length + draft.dimensions.length > 1
              ? () => onChange(removeDimension(draft, index, members))
              : undefined
          }
          edit={(close) => (
            <DimensionForm
              draft={draft}
              members={members}
              index={index}
              onApply={(next) => closing(close, onChange, next)}
            />
          )}
        />
      ))}
      {draft.time_filter && (
        <Part
          kind="Time"
          icon={<CalendarRange className="text-faint" />}
          label={timeWords(draft.time_filter, members)}
          title={from('time', draft.time_filter.column)}
          onRemove={() => onChange(setTime(draft, null))}
          edit={(close) => (
            <TimeForm
              members={members}
              time={draft.time_filter}
              onApply={(time) => closing(close, onChange, setTime(draft, time))}
            />
          )}
        />
      )}
      {draft.filters.map((filter, index) => (
        <li key={`${index} ${filter.field}`} className="flex max-w-full min-w-0">
          <FilterChip
            datasetId={members.dataset_id}
            filter={filter}
            label={memberLabel(filter.field, members)}
            type={fieldType(filter.field, members)}
            title={from('filter', filter.field)}
            onChange={(changed) => onChange(setFilter(draft, index, changed))}
            onRemove={() => onChange(removeFilter(draft, index))}
          />
        </li>
      ))}
      {draft.having.map((having, index) => (
        <Part
          key={`${index} ${having.key}`}
          kind="Group condition"
          icon={<Sigma className="text-faint" />}
          label={havingWords(having, draft, members)}
          onRemove={() => onChange({ ...draft, having: draft.having.filter((_, at) => at !== index) })}
          edit={(close) => (
            <HavingForm
              keys={measureKeys}
              having={having}
              onApply={(changed) => closing(close, onChange, setHaving(draft, index, changed))}
            />
          )}
        />
      ))}
      {order && (
        <Part
          kind="Order"
          icon={<ArrowDownUp className="text-faint" />}
          label={`${keyLabel(order.key, draft, members)}, ${order.direction === 'desc' ? 'largest' : 'smallest'} first`}
          onRemove={() => onChange(setOrder(draft, undefined))}
          edit={() => <OrderInput draft={draft} members={members} onChange={onChange} />}
        />
      )}
      {draft.limit !== null && (
        <Part
          kind="Limit"
          icon={<ListEnd className="text-faint" />}
          label={draft.limit === 1 ? 'the first one' : `the first ${draft.limit}`}
          onRemove={() => onChange({ ...draft, limit: null })}
          edit={(close) => (
            <LimitInput
              limit={draft.limit}
              onChange={(limit) => closing(close, onChange, { ...draft, limit })}
            />
          )}
        />
      )}
      <li>
        <AddFilter
          fields={filterableFields(members)}
          onAdd={(filter) => onChange({ ...draft, filters: addFilter(draft.filters, filter) })}
        />
      </li>
      <li>
        <AddGroup draft={draft} members={members} onChange={onChange} />
      </li>
    </ul>
  );
}

function closing(close: () => void, onChange: (draft: DraftQuery) => void, next: DraftQuery) {
  close();
  onChange(next);
}

function Part({
  edit,
  ...chip
}: Omit<ChipProps, 'editor' | 'open' | 'onOpenChange'> & { edit: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <li className="flex max-w-full min-w-0">
      <Chip
        {...chip}
        removeLabel={`Remove ${chip.label}`}
        open={open}
        onOpenChange={setOpen}
        editor={() => edit(() => setOpen(false))}
      />
    </li>
  );
}

function AddGroup({ draft, members, onChange }: Pick<QueryChipsProps, 'draft' | 'members' | 'onChange'>) {
  const [open, setOpen] = useState(false);
  const used = new Set(draft.dimensions.map(({ name }) => name));
  return (
    <Popover
      label="Group by one more field"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" icon={<Plus />}>
          Group by
        </Button>
      }
    >
      <FieldSearch
        fields={filterableFields(members).filter(({ name, measure }) => !measure && !used.has(name))}
        onPick={({ name }) => {
          setOpen(false);
          onChange(addDimension(draft, name, members));
        }}
      />
    </Popover>
  );
}
