import type { SettingDefinition } from '@/api/plugins';
import { isSecret, type SettingsDraft } from './draft';
import { SecretField } from './SecretField';
import { SettingField } from './SettingField';

export interface SettingFieldsProps {
  definitions: SettingDefinition[];
  secretsSet: string[];
  draft: SettingsDraft;
  errors: Record<string, string>;
  /** Values can't be changed; secrets can. */
  readOnly?: boolean;
  onChange: (change: (before: SettingsDraft) => SettingsDraft) => void;
}

/** One input for each setting that a schema describes. */
export function SettingFields({
  definitions,
  secretsSet,
  draft,
  errors,
  readOnly,
  onChange,
}: SettingFieldsProps) {
  return definitions.map((definition) => {
    const { name } = definition;
    return isSecret(definition) ? (
      <SecretField
        key={name}
        definition={definition}
        isSet={secretsSet.includes(name)}
        draft={draft.secrets[name] ?? { mode: 'keep', text: '' }}
        error={errors[name]}
        onChange={(secret) =>
          onChange((before) => ({ ...before, secrets: { ...before.secrets, [name]: secret } }))
        }
      />
    ) : (
      <SettingField
        key={name}
        definition={definition}
        value={draft.values[name] ?? ''}
        error={errors[name]}
        disabled={readOnly}
        onChange={(value) =>
          onChange((before) => ({ ...before, values: { ...before.values, [name]: value } }))
        }
      />
    );
  });
}
