import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ColumnType, Filter } from '@/api/types';
import { Popover } from '@/components/overlay/Popover';
import { Button } from '@/components/ui/Button';
import { TypeIcon } from '../fields/TypeIcon';
import { FilterForm } from './FilterForm';

export interface FilterableField {
  name: string;
  label: string;
  type: ColumnType;
  measure?: boolean;
  /** Where its values are looked up. */
  datasetId: string;
}

export interface AddFilterProps {
  fields: FilterableField[];
  onAdd: (filter: Filter) => void;
  trigger?: ReactNode;
}

/** First the field, then the condition. */
export function AddFilter({ fields, onAdd, trigger }: AddFilterProps) {
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<FilterableField>();
  return (
    <Popover
      label="Add a filter"
      className="w-80"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setField(undefined);
      }}
      trigger={
        trigger ?? (
          <Button size="sm" variant="ghost" icon={<Plus />}>
            Add filter
          </Button>
        )
      }
    >
      {field ? (
        <FilterForm
          datasetId={field.datasetId}
          field={field.name}
          label={field.label}
          type={field.type}
          onApply={(filter) => {
            onAdd(filter);
            setOpen(false);
            setField(undefined);
          }}
        />
      ) : (
        <FieldSearch fields={fields} onPick={setField} />
      )}
    </Popover>
  );
}

export function FieldSearch({
  fields,
  onPick,
}: {
  fields: FilterableField[];
  onPick: (field: FilterableField) => void;
}) {
  const [search, setSearch] = useState('');
  const found = fields.filter(({ label, name }) =>
    `${label} ${name}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  return (
    <div className="flex flex-col gap-2">
      <input
        type="text"
        autoComplete="off"
        aria-label="Search the fields"
        placeholder="Which field?"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) {
            event.preventDefault();
            onPick(found[0]);
          }
        }}
        className="h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 text-base focus-visible:outline-offset-0"
      />
      <ul className="flex max-h-72 flex-col overflow-y-auto">
        {found.slice(0, 100).map((field) => (
          <li key={field.name}>
            <button
              type="button"
              onClick={() => onPick(field)}
              className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover"
            >
              <TypeIcon type={field.measure ? 'measure' : field.type} />
              <span className="truncate">{field.label}</span>
            </button>
          </li>
        ))}
        {found.length === 0 && <li className="px-2 py-3 text-sm text-muted">No field matches.</li>}
        {found.length > 100 && (
          <li className="px-2 py-2 text-xs text-faint">Search to see the other {found.length - 100}.</li>
        )}
      </ul>
    </div>
  );
}
