import type { Aggregation, DatasetColumn, Measure, SchemaFinding } from '@/api/types';
import { Field } from '@/components/form/Field';
import { Checkbox, Select } from '@/components/form/inputs';
import { NAMING, NamingFields, OtherFindings } from './fields';
import { messageFor } from './findings';

export interface MeasureFormProps {
  measure: Measure;
  columns: DatasetColumn[];
  findings: SchemaFinding[];
  onChange: (change: Partial<Measure>) => void;
}

const AGGREGATIONS: { value: Aggregation; label: string }[] = [
  { value: 'SUM', label: 'Sum' },
  { value: 'AVG', label: 'Average' },
  { value: 'MIN', label: 'Lowest' },
  { value: 'MAX', label: 'Highest' },
  { value: 'MEDIAN', label: 'Median' },
  { value: 'COUNT', label: 'Count' },
  { value: 'COUNT_DISTINCT', label: 'Distinct count' },
];

const FORMATS = [
  { value: '', label: 'As it comes' },
  { value: 'number', label: 'Number' },
  { value: 'currency', label: 'Amount of money' },
  { value: 'percent', label: 'Share (0.25 is 25 %)' },
];

const FIELDS = [...NAMING, 'type', 'aggregations', 'format'];

export function MeasureForm({ measure, columns, findings, onChange }: MeasureFormProps) {
  const problem = messageFor(findings, 'aggregations');
  return (
    <>
      <OtherFindings findings={findings} fields={FIELDS} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NamingFields member={measure} columns={columns} withRows findings={findings} onChange={onChange} />
        <Field label="Shown as" error={messageFor(findings, 'format')}>
          <Select
            value={measure.format ?? ''}
            options={FORMATS}
            onValue={(format) => onChange({ format: format === '' ? undefined : format })}
          />
        </Field>
        <div role="group" aria-label="Aggregations" className="flex flex-col gap-2 sm:col-span-2">
          <div>
            <p className="text-sm font-medium">Aggregations</p>
            <p className="text-sm text-muted">
              What may be made of it. The first one is taken when a question names none.
            </p>
          </div>
          {problem && <p className="text-sm text-danger">{problem}</p>}
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {AGGREGATIONS.map(({ value, label }) => (
              <Checkbox
                key={value}
                label={label}
                checked={measure.aggregations.includes(value)}
                onChange={(event) =>
                  onChange({
                    aggregations: event.target.checked
                      ? [...measure.aggregations, value]
                      : measure.aggregations.filter((other) => other !== value),
                  })
                }
              />
            ))}
          </div>
        </div>
      </div>
    </>
  );
}
