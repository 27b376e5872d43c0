import { type FormEvent, useState } from 'react';
import type { Grain } from '@/api/types';
import { Field } from '@/components/form/Field';
import { Select, TextArea, TextInput } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import { Card, CardBody, CardHeader } from '@/components/ui/Card';
import { GRAIN_OPTIONS } from '@/lib/grains';
import { idFromName, idProblem } from '@/lib/ids';
import { titleFromName } from '@/lib/format';

export interface DatasetName {
  id: string;
  name: string;
  grain: Grain;
  description: string | undefined;
}

export interface NameFormProps {
  fileName: string;
  /** Grain proposed by whether there is a date column. */
  proposedGrain: Grain;
  disabled: boolean;
  discardLabel?: string;
  onSave: (name: DatasetName) => void;
  onDiscard: () => void;
}

export function NameForm({
  fileName,
  proposedGrain,
  disabled,
  discardLabel = 'Choose another file',
  onSave,
  onDiscard,
}: NameFormProps) {
  const [name, setName] = useState(() => nameFromFile(fileName));
  const [ownId, setOwnId] = useState<string>();
  const [grain, setGrain] = useState<Grain>(proposedGrain);
  const [description, setDescription] = useState('');
  const id = ownId ?? idFromName(name);
  const problem = idProblem(id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ id, name: name.trim(), grain, description: description.trim() || undefined });
  };
  return (
    <Card>
      <CardHeader
        title="Keep it as a dataset"
        hint="People find it by its name; addresses and queries use the id."
      />
      <CardBody>
        <form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
          <Field label="Name">
            <TextInput
              value={name}
              maxLength={200}
              required
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Field label="Id" hint="Cannot be changed later." error={problem}>
            <TextInput value={id} className="font-mono" onChange={(event) => setOwnId(event.target.value)} />
          </Field>
          <Field label="Time grain" hint="The time each row covers.">
            <Select value={grain} options={GRAIN_OPTIONS} onValue={(value) => setGrain(value as Grain)} />
          </Field>
          <Field label="Description" optional>
            <TextArea
              rows={1}
              maxLength={2000}
              value={description}
              placeholder="Where it comes from, what a row is"
              onChange={(event) => setDescription(event.target.value)}
            />
          </Field>
          <div className="flex flex-wrap justify-end gap-2 sm:col-span-2">
            <Button onClick={onDiscard}>{discardLabel}</Button>
            <Button
              type="submit"
              variant="primary"
              disabled={disabled || Boolean(problem) || name.trim() === ''}
            >
              Create the dataset
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}

function nameFromFile(fileName: string): string {
  return titleFromName(fileName.replace(/\.[^.]+$/, '').replace(/[-_.]+/g, '_'));
}
