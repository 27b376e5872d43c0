import { Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Cell } from '@/api/types';
import { Checkbox } from '@/components/form/inputs';
import { Skeleton } from '@/components/feedback/Skeleton';
import { useValues } from '@/query/hooks';
import { valueWords } from '@/query/words';

export interface ValuePickerProps {
  datasetId: string;
  field: string;
  label: string;
  chosen: Cell[];
  onChange: (values: Cell[]) => void;
}

/** Values of a field to tick, what is ticked on top; anything typed can be taken too. */
export function ValuePicker({ datasetId, field, label, chosen, onChange }: ValuePickerProps) {
  const [search, setSearch] = useState('');
  const found = useValues(datasetId, field, useDeferredValue(search), true);
  const offered = (found.data?.results ?? [])
    .map((row) => row[field] ?? null)
    .filter((value): value is string => typeof value === 'string' && !chosen.includes(value));
  const typed = search.trim();
  const canAdd =
    typed !== '' &&
    !chosen.includes(typed) &&
    !offered.some((value) => value.toLowerCase() === typed.toLowerCase());
  const toggle = (value: Cell) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <div className="flex flex-col gap-2">
      <div className="relative">
        <Search aria-hidden className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint" />
        <input
          type="text"
          autoComplete="off"
          aria-label={`Search values of ${label}`}
          placeholder="Search values"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={(event) => {
            const first = canAdd ? typed : offered[0];
            if (event.key !== 'Enter' || typed === '' || first === undefined) return;
            event.preventDefault();
            toggle(first);
            setSearch('');
          }}
          className="h-8 w-full rounded-md border border-line-strong bg-surface pr-2 pl-8 text-base"
        />
      </div>
      <div role="group" aria-label={`Values of ${label}`} className="flex max-h-56 flex-col overflow-y-auto">
        {chosen.map((value) => (
          <Checkbox
            key={`chosen ${value}`}
            checked
            label={valueWords(value)}
            onChange={() => toggle(value)}
            className="min-h-8 px-1"
          />
        ))}
        {canAdd && (
          <button
            type="button"
            onClick={() => {
              toggle(typed);
              setSearch('');
            }}
            className="flex min-h-8 items-center gap-2 rounded-md px-1 text-left hover:bg-hover"
          >
            <Plus aria-hidden className="size-4 text-muted" /> Use “{typed}”
          </button>
        )}
        {offered.map((value) => (
          <Checkbox
            key={value}
            checked={false}
            label={<span className="break-words">{valueWords(value)}</span>}
            onChange={() => toggle(value)}
            className="min-h-8 px-1"
          />
        ))}
        {found.isPending && <Skeleton className="my-1 h-6" />}
        {found.isError && (
          <p className="px-1 py-2 text-sm text-muted">
            The values could not be listed; type the one you want.
          </p>
        )}
        {found.data?.has_more && (
          <p className="px-1 py-2 text-xs text-faint">More values: search to find them.</p>
        )}
      </div>
    </div>
  );
}
