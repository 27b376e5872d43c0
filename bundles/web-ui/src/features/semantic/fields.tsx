import type { DatasetColumn, Dimension, Measure, SchemaFinding } from '@/api/types';
import { Notice } from '@/components/feedback/Notice';
import { Field } from '@/components/form/Field';
import { Checkbox, Select, TextArea, TextInput } from '@/components/form/inputs';
import { TagInput } from '@/components/form/TagInput';
import { messageFor, sentence, unplaced } from './findings';

type Common = Pick<Dimension, 'name' | 'column' | 'display_name' | 'description' | 'synonyms' | 'hidden'>;

export interface NamingFieldsProps {
  member: Dimension | Measure;
  columns: DatasetColumn[];
  /** Offers the rows themselves as a column, for counting. */
  withRows?: boolean;
  findings: SchemaFinding[];
  onChange: (change: Partial<Common>) => void;
}

export const NAMING = ['name', 'column', 'display_name', 'description', 'synonyms', 'hidden'] as const;

/** What dimensions and measures have in common: how people call them. */
export function NamingFields({ member, columns, withRows, findings, onChange }: NamingFieldsProps) {
  const options = [
    ...(withRows ? [{ value: '*', label: 'The rows themselves' }] : []),
    ...columns.map((column) => ({ value: column.name, label: column.header || column.name })),
  ];
  const known = options.some((option) => option.value === member.column);
  return (
    <>
      <Field label="Display name" error={messageFor(findings, 'display_name')}>
        <TextInput
          value={member.display_name ?? ''}
          onChange={(event) => onChange({ display_name: event.target.value })}
        />
      </Field>
      <Field label="Name" hint="Used in queries and addresses." error={messageFor(findings, 'name')}>
        <TextInput
          className="font-mono"
          spellCheck={false}
          value={member.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field
        label="Description"
        optional
        className="sm:col-span-2"
        error={messageFor(findings, 'description')}
      >
        <TextArea
          rows={2}
          value={member.description ?? ''}
          placeholder="What it means, in a sentence"
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Field>
      <Field
        label="Synonyms"
        optional
        hint="Other words people use for it when they ask. Enter or a comma adds one."
        className="sm:col-span-2"
        error={messageFor(findings, 'synonyms')}
      >
        <TagInput
          values={member.synonyms ?? []}
          placeholder="revenue, turnover"
          onChange={(synonyms) => onChange({ synonyms })}
        />
      </Field>
      <Field label="Column of the data" error={messageFor(findings, 'column')}>
        <Select
          value={member.column}
          options={
            known
              ? options
              : [...options, { value: member.column, label: `${member.column} (not in the data)` }]
          }
          onValue={(column) => onChange({ column })}
        />
      </Field>
      <div className="flex items-end pb-2 sm:order-last sm:col-span-2 sm:pb-0">
        <Checkbox
          label="Hidden: not offered, and not found by questions"
          checked={member.hidden ?? false}
          onChange={(event) => onChange({ hidden: event.target.checked })}
        />
      </div>
    </>
  );
}

/** What has no field to stand at is told above the form. */
export function OtherFindings({
  findings,
  fields,
}: {
  findings: SchemaFinding[];
  fields: readonly string[];
}) {
  const rest = unplaced(findings, fields);
  if (rest.length === 0) return null;
  return (
    <Notice tone="danger" className="mb-4">
      {rest.map((finding) => (
        <p key={`${finding.path} ${finding.code}`}>{sentence(finding)}</p>
      ))}
    </Notice>
  );
}
