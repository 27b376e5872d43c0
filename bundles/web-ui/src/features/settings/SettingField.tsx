import type { SettingDefinition } from '@/api/plugins';
import { Field } from '@/components/form/Field';
import { Select, TextInput } from '@/components/form/inputs';
import { variableOf } from './draft';

export interface SettingFieldProps {
  definition: SettingDefinition;
  value: string;
  error?: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}

export function SettingField({ definition, value, error, disabled, onChange }: SettingFieldProps) {
  return (
    <Field
      label={definition.title}
      optional={!definition.required}
      hint={hintOf(definition, value)}
      error={error}
      className="max-w-xl"
    >
      <Input definition={definition} value={value} disabled={disabled} onChange={onChange} />
    </Field>
  );
}

export function hintOf(
  { description, type, default_value: fallback }: SettingDefinition,
  value = '',
): string | undefined {
  const variable = variableOf(value);
  const isList = type === 'boolean' || type === 'choice';
  const parts = [
    description,
    variable ? `Read from the environment variable ${variable}.` : '',
    // A list shows its default itself.
    !value && fallback && !isList ? `Left empty, ${fallback} holds.` : '',
  ];
  return parts.filter(Boolean).join(' ') || undefined;
}

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

function Input({ definition, value, disabled, onChange }: Omit<SettingFieldProps, 'error'>) {
  switch (definition.type) {
    case 'boolean':
      return <Choice {...{ definition, value, disabled, onChange }} options={YES_NO} />;
    case 'choice':
      return (
        <Choice
          {...{ definition, value, disabled, onChange }}
          options={definition.choices.map((choice) => ({ value: choice, label: choice }))}
        />
      );
    default:
      return (
        <TextInput
          value={value}
          disabled={disabled}
          placeholder={definition.default_value}
          // No type number or url: a reference to the environment has neither form.
          inputMode={definition.type === 'number' ? 'decimal' : definition.type === 'url' ? 'url' : undefined}
          autoCapitalize="none"
          spellCheck={false}
          className={definition.type === 'number' ? 'tabular sm:max-w-48' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

type ChoiceProps = Omit<SettingFieldProps, 'error'> & { options: { value: string; label: string }[] };

/** What is set stays selectable even where it is none of the options, as a reference to the environment is. */
function Choice({ definition, value, disabled, onChange, options }: ChoiceProps) {
  const fallback = options.find((option) => option.value === definition.default_value)?.label;
  const all = [{ value: '', label: fallback ? `Default (${fallback})` : 'Not set' }, ...options];
  if (!all.some((option) => option.value === value)) all.push({ value, label: value });
  return (
    <Select value={value} options={all} disabled={disabled} onValue={onChange} className="sm:max-w-72" />
  );
}
