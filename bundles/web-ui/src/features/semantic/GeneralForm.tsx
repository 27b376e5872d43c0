import type { DatasetColumn, Grain, SchemaFinding, SemanticSchema } from '@/api/types';
import { Field } from '@/components/form/Field';
import { Checkbox, Select } from '@/components/form/inputs';
import { GRAIN_OPTIONS } from '@/lib/grains';
import { OtherFindings } from './fields';
import { messageFor } from './findings';

export interface GeneralFormProps {
  schema: SemanticSchema;
  columns: DatasetColumn[];
  findings: SchemaFinding[];
  onChange: (change: Partial<Pick<SemanticSchema, 'grain' | 'time_columns'>>) => void;
}

export function GeneralForm({ schema, columns, findings, onChange }: GeneralFormProps) {
  const temporal = columns.filter(({ type }) => type === 'date' || type === 'timestamp');
  // A name that is no time column of the data is listed too: it must be possible to take it out.
  const names = [...new Set([...temporal.map(({ name }) => name), ...schema.time_columns])];
  const problem = messageFor(findings, 'time_columns');
  const mappings = Object.entries(schema.field_mappings ?? {});
  return (
    <div className="flex max-w-xl flex-col gap-5">
      <div>
        <h2 className="text-xl font-semibold">Grain and time</h2>
        <p className="text-muted">What a row stands for, and which columns say when.</p>
      </div>
      <OtherFindings findings={findings} fields={['grain', 'time_columns']} />
      <Field label="Time grain" hint="The time each row covers." error={messageFor(findings, 'grain')}>
        <Select
          value={schema.grain}
          options={GRAIN_OPTIONS}
          onValue={(grain) => onChange({ grain: grain as Grain })}
        />
      </Field>
      <div role="group" aria-label="Time columns" className="flex flex-col gap-2">
        <div>
          <p className="text-sm font-medium">Time columns</p>
          <p className="text-sm text-muted">
            The first one is meant by “last month” when a question names none.
          </p>
        </div>
        {problem && <p className="text-sm text-danger">{problem}</p>}
        {names.length === 0 && <p className="text-muted">The data has no column with dates.</p>}
        {names.map((name) => (
          <Checkbox
            key={name}
            label={columns.find((column) => column.name === name)?.header ?? name}
            checked={schema.time_columns.includes(name)}
            onChange={(event) =>
              onChange({
                time_columns: event.target.checked
                  ? [...schema.time_columns, name]
                  : schema.time_columns.filter((other) => other !== name),
              })
            }
          />
        ))}
      </div>
      {mappings.length > 0 && (
        <div>
          <p className="text-sm font-medium">Field mappings</p>
          <p className="text-sm text-muted">
            Members that stand for a column under another name. Edit them as JSON.
          </p>
          <ul className="mt-2 flex flex-col gap-1">
            {mappings.map(([name, mapping]) => (
              <li key={name}>
                <code className="font-mono text-sm">{name}</code> stands for{' '}
                <code className="font-mono text-sm">{mapping.column}</code> ({mapping.type})
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
