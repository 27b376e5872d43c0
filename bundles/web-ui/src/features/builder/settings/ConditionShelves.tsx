import { CalendarRange, Plus, Sigma } from 'lucide-react';
import { useState } from 'react';
import type { Having, Operator } from '@/api/types';
import { Select, TextInput } from '@/components/form/inputs';
import { Popover } from '@/components/overlay/Popover';
import { Button } from '@/components/ui/Button';
import { removeFilter, setFilter, setHaving, setTime } from '@/query/edits';
import { fieldType } from '@/query/filters';
import { measureKey } from '@/query/keys';
import { havingWords, memberLabel, measureWords, timeWords } from '@/query/words';
import { Chip } from '../Chip';
import { FilterChip } from '../filters/FilterChip';
import { TimeForm } from '../filters/TimeForm';
import type { ShelfProps } from './MemberShelves';
import { Section } from './Section';

export function TimeShelf({ draft, members, onChange }: ShelfProps) {
  const [open, setOpen] = useState(false);
  const form = (close: () => void) => (
    <TimeForm
      members={members}
      time={draft.time_filter}
      onApply={(time) => {
        onChange(setTime(draft, time));
        close();
      }}
    />
  );
  if (draft.time_filter) {
    return (
      <Chip
        block
        kind="Time"
        icon={<CalendarRange className="text-faint" />}
        label={timeWords(draft.time_filter, members)}
        open={open}
        onOpenChange={setOpen}
        editor={form}
        removeLabel="Remove the time filter"
        onRemove={() => onChange(setTime(draft, null))}
      />
    );
  }
  return (
    <Popover
      label="Time"
      className="w-80"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" icon={<CalendarRange />} className="self-start">
          All time
        </Button>
      }
    >
      {form(() => setOpen(false))}
    </Popover>
  );
}

export function FilterShelf({ draft, members, onChange }: ShelfProps) {
  if (draft.filters.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {draft.filters.map((filter, index) => (
        <li key={`${index} ${filter.field}`} className="flex min-w-0">
          <FilterChip
            block
            datasetId={members.dataset_id}
            filter={filter}
            label={memberLabel(filter.field, members)}
            type={fieldType(filter.field, members)}
            onChange={(changed) => onChange(setFilter(draft, index, changed))}
            onRemove={() => onChange(removeFilter(draft, index))}
          />
        </li>
      ))}
    </ul>
  );
}

export function HavingShelf({ draft, members, onChange }: ShelfProps) {
  const [open, setOpen] = useState(false);
  const keys = draft.measures.map((measure) => ({
    value: measureKey(measure, members),
    label: measureWords(measure, members),
  }));
  return (
    <Section
      title="Filter the groups"
      action={
        <Popover
          label="Filter the groups"
          open={open}
          onOpenChange={setOpen}
          trigger={
            <Button size="sm" variant="ghost" icon={<Plus />}>
              Add condition
            </Button>
          }
        >
          <HavingForm
            keys={keys}
            onApply={(having) => {
              onChange({ ...draft, having: [...draft.having, having] });
              setOpen(false);
            }}
          />
        </Popover>
      }
    >
      {draft.having.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {draft.having.map((having, index) => (
            <HavingChip
              key={`${index} ${having.key}`}
              words={havingWords(having, draft, members)}
              having={having}
              keys={keys}
              onChange={(changed) => onChange(setHaving(draft, index, changed))}
              onRemove={() => onChange({ ...draft, having: draft.having.filter((_, at) => at !== index) })}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

type KeyChoice = { value: string; label: string };

interface HavingChipProps {
  words: string;
  having: Having;
  keys: KeyChoice[];
  onChange: (having: Having) => void;
  onRemove: () => void;
}

function HavingChip({ words, having, keys, onChange, onRemove }: HavingChipProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className="flex min-w-0">
      <Chip
        block
        kind="Group condition"
        icon={<Sigma className="text-faint" />}
        label={words}
        open={open}
        onOpenChange={setOpen}
        onRemove={onRemove}
        removeLabel={`Remove ${words}`}
        editor={(close) => (
          <HavingForm
            keys={keys}
            having={having}
            onApply={(changed) => {
              onChange(changed);
              close();
            }}
          />
        )}
      />
    </li>
  );
}

const COMPARISONS: { value: Operator; label: string }[] = [
  { value: '>', label: 'is more than' },
  { value: '>=', label: 'is at least' },
  { value: '<', label: 'is less than' },
  { value: '<=', label: 'is at most' },
  { value: '=', label: 'is' },
  { value: '!=', label: 'is not' },
  { value: 'between', label: 'is between' },
];

export function HavingForm({
  keys,
  having,
  onApply,
}: {
  keys: KeyChoice[];
  having?: Having;
  onApply: (having: Having) => void;
}) {
  const [key, setKey] = useState(having?.key ?? keys[0]?.value ?? '');
  const [operator, setOperator] = useState<Operator>(having?.operator ?? '>');
  const [first, setFirst] = useState(String(having?.values[0] ?? ''));
  const [second, setSecond] = useState(String(having?.values[1] ?? ''));
  const between = operator === 'between';
  const values = (between ? [first, second] : [first]).map((text) =>
    Number(text.trim().replaceAll(',', '') || NaN),
  );
  const ready = key !== '' && values.every(Number.isFinite);
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onApply({ key, operator, values });
      }}
    >
      <Select aria-label="Which number" density="compact" value={key} options={keys} onValue={setKey} />
      <Select
        aria-label="How to compare"
        density="compact"
        value={operator}
        options={COMPARISONS}
        onValue={(value) => setOperator(value as Operator)}
      />
      <div className="flex items-center gap-2">
        <TextInput
          aria-label={between ? 'From' : 'Number'}
          density="compact"
          inputMode="decimal"
          placeholder="Number"
          value={first}
          onChange={(event) => setFirst(event.target.value)}
        />
        {between && (
          <TextInput
            aria-label="To"
            density="compact"
            inputMode="decimal"
            placeholder="Number"
            value={second}
            onChange={(event) => setSecond(event.target.value)}
          />
        )}
      </div>
      <Button type="submit" size="sm" variant="primary" disabled={!ready} className="self-end">
        Apply
      </Button>
    </form>
  );
}
