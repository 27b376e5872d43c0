import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '@/api/keys';
import { projects } from '@/api/projects';
import { ProblemNotice } from '@/components/feedback/Notice';
import { Field } from '@/components/form/Field';
import { TextInput } from '@/components/form/inputs';
import { Dialog } from '@/components/overlay/Dialog';
import { Button } from '@/components/ui/Button';
import { idFromName, idProblem } from '@/lib/ids';

export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [ownId, setOwnId] = useState<string>();
  const id = ownId ?? idFromName(name);
  const create = useMutation({
    mutationFn: () => projects.create({ id, name: name.trim() }),
    meta: { errorShownInPlace: true, success: 'Project created' },
    onSuccess: async (project) => {
      await client.invalidateQueries({ queryKey: keys.projects });
      onClose();
      await navigate(`/p/${encodeURIComponent(project.id)}`);
    },
  });
  const ready = name.trim() !== '' && !idProblem(id);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="New project"
      description="A project holds datasets, questions and dashboards that belong together."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="new-project"
            disabled={!ready}
            busy={create.isPending}
          >
            Create project
          </Button>
        </>
      }
    >
      <form
        id="new-project"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Field label="Name">
          <TextInput
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoFocus
            maxLength={200}
          />
        </Field>
        <Field
          label="Id"
          hint="Part of addresses; cannot be changed later."
          error={id ? idProblem(id) : undefined}
        >
          <TextInput value={id} onChange={(event) => setOwnId(event.target.value)} className="font-mono" />
        </Field>
        {create.isError && <ProblemNotice error={create.error} />}
      </form>
    </Dialog>
  );
}
