import type { ColumnType, DatasetColumn, Dimension, SchemaFinding } from '@/api/types';
import { TYPE_OPTIONS } from '@/components/data/ColumnTypes';
import { Field } from '@/components/form/Field';
import { Select } from '@/components/form/inputs';
import { NAMING, NamingFields, OtherFindings } from './fields';
import { messageFor } from './findings';
import { ValueSynonyms } from './ValueSynonyms';

export interface DimensionFormProps {
  dimension: Dimension;
  columns: DatasetColumn[];
  findings: SchemaFinding[];
  onChange: (change: Partial<Dimension>) => void;
}

const FIELDS = [...NAMING, 'type', 'value_synonyms'];

export function DimensionForm({ dimension, columns, findings, onChange }: DimensionFormProps) {
  return (
    <>
      <OtherFindings findings={findings} fields={FIELDS} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NamingFields member={dimension} columns={columns} findings={findings} onChange={onChange} />
        <Field label="Type" error={messageFor(findings, 'type')}>
          <Select
            value={dimension.type}
            options={TYPE_OPTIONS}
            onValue={(type) => onChange({ type: type as ColumnType })}
          />
        </Field>
        <div className="sm:col-span-2">
          <ValueSynonyms
            synonyms={dimension.value_synonyms ?? {}}
            error={messageFor(findings, 'value_synonyms')}
            onChange={(value_synonyms) => onChange({ value_synonyms })}
          />
        </div>
      </div>
    </>
  );
}
