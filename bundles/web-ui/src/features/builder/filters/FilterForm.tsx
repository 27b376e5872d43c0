import { useState } from 'react';
import type { Cell, ColumnType, Filter } from '@/api/types';
import { Select, TextInput } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import { isNumeric } from '@/lib/format';
import { useNewestDay } from '@/query/hooks';
import { dayRangeFilter } from '@/query/filters';
import { type Choice, choiceOf, choicesFor, composeFilter, takesList, valuesNeeded } from './operators';
import { ValuePicker } from './ValuePicker';

export interface FilterFormProps {
  datasetId: string;
  field: string;
  label: string;
  type: ColumnType;
  filter?: Filter;
  onApply: (filter: Filter) => void;
}

/** How to compare, and with what; applied as one step. */
export function FilterForm({ datasetId, field, label, type, filter, onApply }: FilterFormProps) {
  const choices = choicesFor(type);
  const [choice, setChoice] = useState<Choice>(
    filter ? choiceOf(filter.operator) : (choices[0]?.value ?? 'is'),
  );
  const [values, setValues] = useState<Cell[]>(filter?.values.map((value) => dayOf(value, type)) ?? []);
  const [complaint, setComplaint] = useState<string>();
  const apply = () => {
    const composed = composeFilter(field, type, choice, values);
    if (typeof composed === 'string') return setComplaint(composed);
    const [from, to] = composed.values;
    onApply(
      choice === 'between' && type === 'timestamp'
        ? dayRangeFilter(field, type, String(from), String(to))
        : composed,
    );
  };
  const needed = valuesNeeded(choice);
  const set = (index: number, value: Cell) =>
    setValues([0, 1].map((at) => (at === index ? value : (values[at] ?? ''))));
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <p className="truncate font-semibold">{label}</p>
      <Select
        aria-label="How to compare"
        density="compact"
        value={choice}
        options={choices}
        onValue={(value) => {
          setChoice(value as Choice);
          setComplaint(undefined);
        }}
      />
      {takesList(choice, type) ? (
        <ValuePicker
          datasetId={datasetId}
          field={field}
          label={label}
          chosen={values.filter((value) => value !== '')}
          onChange={setValues}
        />
      ) : type === 'boolean' && needed > 0 ? (
        <Select
          aria-label="Value"
          density="compact"
          value={String(values[0] ?? 'true')}
          options={[
            { value: 'true', label: 'Yes' },
            { value: 'false', label: 'No' },
          ]}
          onValue={(value) => set(0, value === 'true')}
        />
      ) : (
        needed > 0 && (
          <div className="flex items-center gap-2">
            <ValueInput
              label={needed === 2 ? 'From' : 'Value'}
              type={type}
              value={values[0]}
              onChange={(value) => set(0, value)}
            />
            {needed === 2 && (
              <>
                <span className="text-sm text-muted">and</span>
                <ValueInput label="To" type={type} value={values[1]} onChange={(value) => set(1, value)} />
              </>
            )}
          </div>
        )
      )}
      {(type === 'date' || type === 'timestamp') && needed > 0 && (
        <NewestDay datasetId={datasetId} field={field} />
      )}
      {complaint && (
        <p role="alert" className="text-sm text-danger">
          {complaint}
        </p>
      )}
      <Button type="submit" variant="primary" size="sm" className="self-end">
        Apply
      </Button>
    </form>
  );
}

function ValueInput({
  label,
  type,
  value,
  onChange,
}: {
  label: string;
  type: ColumnType;
  value: Cell | undefined;
  onChange: (value: string) => void;
}) {
  const kind = type === 'date' || type === 'timestamp' ? 'date' : type === 'time' ? 'time' : 'text';
  return (
    <TextInput
      aria-label={label}
      type={kind}
      density="compact"
      inputMode={isNumeric(type) ? 'decimal' : undefined}
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function NewestDay({ datasetId, field }: { datasetId: string; field: string }) {
  const newest = useNewestDay(datasetId, field, true).data;
  return newest ? <p className="text-xs text-faint">Newest in the data: {newest}</p> : null;
}

function dayOf(value: Cell, type: ColumnType): Cell {
  return type === 'timestamp' && typeof value === 'string' ? value.slice(0, 10) : value;
}
