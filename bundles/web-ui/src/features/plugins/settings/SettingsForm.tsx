import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '@/api/keys';
import { type PluginSettings, plugins } from '@/api/plugins';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { Button } from '@/components/ui/Button';
import { useLeaveGuard } from '@/lib/useLeaveGuard';
import { changeOf, draftOf, fieldErrors, isChanged } from '@/features/settings/draft';
import { SettingFields } from '@/features/settings/SettingFields';

export interface SettingsFormProps {
  id: string;
  settings: PluginSettings;
  /** Values are kept in plugins.yaml and can't be changed here; secrets are not in it and can. */
  readOnly: boolean;
}

/** The form that a plug-in's own schema describes. */
export function SettingsForm({ id, settings, readOnly }: SettingsFormProps) {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const change = changeOf(settings, draft);
  const changed = isChanged(change);
  const guard = useLeaveGuard(changed, 'The settings were changed and not saved.');
  const save = useMutation({
    mutationFn: () => plugins.saveSettings(id, change),
    meta: { errorShownInPlace: true, success: 'Settings saved' },
    onSuccess: async (saved) => {
      client.setQueryData(keys.pluginSettings(id), saved);
      setDraft(draftOf(saved));
      await client.invalidateQueries({ queryKey: keys.plugins });
    },
  });
  const { fields, allPlaced } = fieldErrors(save.error, settings.definitions);
  useEffect(() => {
    if (save.isError) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [save.isError, save.submittedAt]);
  const missing = settings.definitions.filter(({ name }) => settings.missing.includes(name));

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-5 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) save.mutate();
      }}
    >
      {guard.dialog}
      {missing.length > 0 && (
        <Notice tone="warn" title={`It has no value for ${missing.map(({ title }) => title).join(', ')}`}>
          What is asked for by a reference to the environment counts as set once the variable has a value.
        </Notice>
      )}
      <p className="max-w-prose text-sm text-muted">
        A value may refer to the environment the product runs in, as in{' '}
        <code className="font-mono text-xs">{'${env:OPENAI_API_KEY}'}</code>, if the variable is on the list{' '}
        <code className="font-mono text-xs">environment-names</code> of{' '}
        <code className="font-mono text-xs">plugins.cfg</code>.
      </p>
      <SettingFields
        definitions={settings.definitions}
        secretsSet={settings.secrets_set}
        draft={draft}
        errors={fields}
        readOnly={readOnly}
        onChange={setDraft}
      />
      {save.isError && !allPlaced && <ProblemNotice error={save.error} />}
      <div className="flex items-center gap-2">
        <Button variant="primary" type="submit" busy={save.isPending} disabled={!changed}>
          Save
        </Button>
        <Button
          disabled={!changed || save.isPending}
          onClick={() => {
            save.reset();
            setDraft(draftOf(settings));
          }}
        >
          Discard
        </Button>
      </div>
    </form>
  );
}
