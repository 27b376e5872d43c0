import { useState } from 'react';
import { useProjects } from '@/app/project';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { ProgressBar } from '@/components/feedback/ProgressBar';
import { Field } from '@/components/form/Field';
import { TextInput } from '@/components/form/inputs';
import { Dialog } from '@/components/overlay/Dialog';
import { Button } from '@/components/ui/Button';
import { idFromName, idProblem } from '@/lib/ids';
import { freeId } from './freeId';
import { StartingPoint } from './StartingPoint';
import { useCreateProject } from './useCreateProject';
import { useDomains } from './useDomains';

const FORM = 'new-project';

export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const existing = useProjects().data?.items;
  // As it was at first: a project that was begun and broken off is gone on with under the same id.
  const [taken] = useState(() => new Set(existing?.map((project) => project.id)));
  const domains = useDomains();
  const [chosen, setChosen] = useState<string>();
  const [ownName, setOwnName] = useState<string>();
  const [ownId, setOwnId] = useState<string>();
  const create = useCreateProject(onClose);

  const domain = domains.data?.active.find((one) => one.id === chosen);
  const name = ownName ?? domain?.title ?? '';
  const id = ownId ?? freeId(idFromName(name), taken);
  const wrongId = idProblem(id) ?? (taken.has(id) ? 'Another project has this id.' : undefined);
  const busy = create.isPending;
  const close = () => {
    create.cancel();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={close}
      size="md"
      title="New project"
      description="A project holds datasets, questions and dashboards that belong together."
      footer={
        <>
          <Button onClick={busy ? create.cancel : close}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={FORM}
            disabled={name.trim() === '' || wrongId !== undefined}
            busy={busy}
          >
            Create project
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ id, name: name.trim(), domainId: domain?.id });
        }}
      >
        <StartingPoint domains={domains} chosen={domain?.id} disabled={busy} onChoose={setChosen} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name">
            <TextInput
              value={name}
              disabled={busy}
              onChange={(event) => setOwnName(event.target.value)}
              autoFocus
              maxLength={200}
            />
          </Field>
          <Field
            label="Id"
            hint="Part of addresses; cannot be changed later."
            error={id ? wrongId : undefined}
          >
            <TextInput
              value={id}
              disabled={busy}
              onChange={(event) => setOwnId(event.target.value)}
              className="font-mono"
            />
          </Field>
        </div>
        {busy && domain && (
          <div role="status" className="flex flex-col gap-2">
            <ProgressBar fraction={create.progress?.fraction} label={`Making ${name}`} />
            <p className="text-sm text-muted">
              {create.progress?.message ?? 'Sample data is loaded; this takes a few seconds.'}
            </p>
          </div>
        )}
        {create.wasCancelled && (
          <Notice title="Cancelled">
            What was made so far is in the list of projects. Create it again with the same id to go on.
          </Notice>
        )}
        {create.error && !create.wasCancelled && <ProblemNotice error={create.error} />}
      </form>
    </Dialog>
  );
}
