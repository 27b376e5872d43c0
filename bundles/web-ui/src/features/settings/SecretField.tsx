import { KeyRound, RotateCcw, Trash2 } from 'lucide-react';
import type { SettingDefinition } from '@/api/plugins';
import { Field } from '@/components/form/Field';
import { TextInput } from '@/components/form/inputs';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import type { SecretDraft } from './draft';
import { hintOf } from './SettingField';

export interface SecretFieldProps {
  definition: SettingDefinition;
  isSet: boolean;
  draft: SecretDraft;
  error?: string;
  onChange: (draft: SecretDraft) => void;
}

/** A secret can be given and taken away, and is never shown. */
export function SecretField({ definition, isSet, draft, error, onChange }: SecretFieldProps) {
  const { title } = definition;
  if (draft.mode !== 'replace') {
    const removing = draft.mode === 'remove';
    return (
      <div role="group" aria-label={title} className="flex max-w-xl flex-col gap-1">
        <p className="text-sm font-medium">
          {title}
          {!definition.required && <span className="font-normal text-faint"> (optional)</span>}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <Badge tone={removing ? 'warn' : 'ok'}>
            <KeyRound aria-hidden />
            {removing ? 'Removed on saving' : 'Set'}
          </Badge>
          {removing ? (
            <Button
              size="sm"
              icon={<RotateCcw />}
              aria-label={`Keep ${title}`}
              onClick={() => onChange({ mode: 'keep', text: '' })}
            >
              Keep
            </Button>
          ) : (
            <>
              <Button
                size="sm"
                icon={<KeyRound />}
                aria-label={`Replace ${title}`}
                onClick={() => onChange({ mode: 'replace', text: '' })}
              >
                Replace
              </Button>
              <Button
                size="sm"
                icon={<Trash2 />}
                aria-label={`Remove ${title}`}
                onClick={() => onChange({ mode: 'remove', text: '' })}
              >
                Remove
              </Button>
            </>
          )}
        </div>
        {error && <p className="text-sm text-danger">{error}</p>}
        {definition.description && <p className="text-sm text-muted">{definition.description}</p>}
      </div>
    );
  }
  return (
    <div className="flex max-w-xl flex-col gap-2 sm:flex-row sm:items-start">
      <Field
        label={title}
        optional={!definition.required}
        error={error}
        hint={[hintOf(definition, draft.text), 'It is kept encrypted and never shown.']
          .filter(Boolean)
          .join(' ')}
        className="sm:flex-1"
      >
        <TextInput
          type="password"
          autoComplete="new-password"
          value={draft.text}
          placeholder={definition.default_value}
          autoFocus={isSet}
          onChange={(event) => onChange({ mode: 'replace', text: event.target.value })}
        />
      </Field>
      {isSet && (
        <Button className="self-start sm:mt-6" onClick={() => onChange({ mode: 'keep', text: '' })}>
          Keep the old one
        </Button>
      )}
    </div>
  );
}
