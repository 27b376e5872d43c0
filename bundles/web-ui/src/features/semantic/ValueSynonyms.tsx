import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { TextInput } from '@/components/form/inputs';
import { TagInput } from '@/components/form/TagInput';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';

export interface ValueSynonymsProps {
  synonyms: Record<string, string[]>;
  error?: string;
  onChange: (synonyms: Record<string, string[]>) => void;
}

/** Other words for single values: asked for "leavers", the value Yes is meant. */
export function ValueSynonyms({ synonyms, error, onChange }: ValueSynonymsProps) {
  const [value, setValue] = useState('');
  const entries = Object.entries(synonyms);
  const fresh = value.trim();
  const add = () => {
    if (fresh === '' || fresh in synonyms) return;
    onChange({ ...synonyms, [fresh]: [] });
    setValue('');
  };
  return (
    <div role="group" aria-label="Synonyms of values" className="flex flex-col gap-2">
      <div>
        <p className="text-sm font-medium">
          Synonyms of values <span className="font-normal text-faint">(optional)</span>
        </p>
        <p className="text-sm text-muted">So that “leavers” finds the rows where the value is Yes.</p>
      </div>
      {error && <p className="text-sm text-danger">{error}</p>}
      {entries.map(([name, words]) => (
        <div key={name} className="grid grid-cols-[minmax(5rem,10rem)_minmax(0,1fr)_auto] items-center gap-2">
          <span className="truncate rounded-md bg-sunken px-2.5 py-1.5" title={name}>
            {name}
          </span>
          <TagInput
            aria-label={`Synonyms of ${name}`}
            values={words}
            placeholder="leaver, left"
            onChange={(next) => onChange({ ...synonyms, [name]: next })}
          />
          <IconButton
            size="sm"
            label={`Remove ${name}`}
            icon={<X />}
            onClick={() => onChange(Object.fromEntries(entries.filter(([other]) => other !== name)))}
          />
        </div>
      ))}
      <div className="flex max-w-sm items-center gap-2">
        <TextInput
          aria-label="Value to add synonyms for"
          placeholder="A value, as it is in the data"
          value={value}
          onChange={(event) => setValue(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon={<Plus />} disabled={fresh === ''} onClick={add}>
          Add
        </Button>
      </div>
    </div>
  );
}
