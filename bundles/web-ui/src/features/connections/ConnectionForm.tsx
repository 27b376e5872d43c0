import { useMutation } from '@tanstack/react-query';
import { PlugZap } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  type ConnectionAdapter,
  type ConnectionTest,
  connections,
  type NewConnection,
} from '@/api/connections';
import { ProblemNotice } from '@/components/feedback/Notice';
import { Checkbox } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import { changeOf, draftOf, fieldErrors, type SettingsChange } from '@/features/settings/draft';
import { SettingFields } from '@/features/settings/SettingFields';
import { TestOutcome } from './TestOutcome';

export interface ConnectionFormProps {
  adapter: ConnectionAdapter;
  /** The connection that is edited; its secrets need not be given again. */
  id?: string;
  values?: Record<string, string>;
  secretsSet?: string[];
  isDefault?: boolean;
  saveLabel: string;
  saving: boolean;
  error: unknown;
  /** Above the settings, such as the id of a new connection. */
  children?: ReactNode;
  canSave: boolean;
  onSave: (change: SettingsChange, isDefault: boolean) => void;
}

/** The settings of a connection, to be tried before they are kept. */
export function ConnectionForm({
  adapter,
  id,
  values = {},
  secretsSet = [],
  isDefault = false,
  saveLabel,
  saving,
  error,
  children,
  canSave,
  onSave,
}: ConnectionFormProps) {
  const held = { definitions: adapter.settings, values, secrets_set: secretsSet };
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(held));
  const [asDefault, setAsDefault] = useState(isDefault);
  const change = changeOf(held, draft);
  const tried = useMutation<ConnectionTest, Error, NewConnection>({
    mutationFn: (connection) => connections.tryOut(connection),
    meta: { errorShownInPlace: true },
  });
  const shown = error ?? tried.error;
  const { fields, allPlaced } = fieldErrors(shown, adapter.settings);
  useEffect(() => {
    if (shown) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [shown]);
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-5 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        tried.reset();
        onSave(change, asDefault);
      }}
    >
      {children}
      <SettingFields
        definitions={adapter.settings}
        secretsSet={secretsSet}
        draft={draft}
        errors={fields}
        onChange={(next) => {
          tried.reset();
          setDraft(next);
        }}
      />
      <Checkbox
        label="Look here for tables when no connection is named"
        checked={asDefault}
        onChange={(event) => setAsDefault(event.target.checked)}
      />
      {shown !== null && shown !== undefined && !allPlaced && <ProblemNotice error={shown} />}
      {tried.data && <TestOutcome test={tried.data} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" type="submit" busy={saving} disabled={!canSave}>
          {saveLabel}
        </Button>
        <Button
          icon={<PlugZap />}
          busy={tried.isPending}
          onClick={() =>
            tried.mutate({ id, adapter: adapter.id, settings: change.values, secrets: change.secrets })
          }
        >
          Test
        </Button>
      </div>
    </form>
  );
}
