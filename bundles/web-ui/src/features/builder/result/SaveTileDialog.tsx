import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dashboards } from '@/api/chat';
import type { ChartType } from '@/api/chatTypes';
import { keys } from '@/api/keys';
import { useProjectId, useProjectPath } from '@/app/project';
import { ProblemNotice, Notice } from '@/components/feedback/Notice';
import { Field } from '@/components/form/Field';
import { Select, TextInput } from '@/components/form/inputs';
import { Dialog } from '@/components/overlay/Dialog';
import { Button, ButtonLink } from '@/components/ui/Button';
import type { DraftQuery } from '@/query/draft';
import { tileOf } from './tile';

const NEW = ' new';

export interface SaveTileDialogProps {
  draft: DraftQuery;
  type: ChartType;
  title: string;
  onClose: () => void;
}

/** Puts a result on a dashboard: one that is there, or a new one. */
export function SaveTileDialog({ draft, type, title, onClose }: SaveTileDialogProps) {
  const projectId = useProjectId();
  const path = useProjectPath();
  const client = useQueryClient();
  const all = useQuery({
    queryKey: keys.dashboards(projectId),
    queryFn: ({ signal }) => dashboards.list(projectId, signal),
  });
  const [name, setName] = useState(title);
  const [chosen, setChosen] = useState<string>();
  const [newName, setNewName] = useState('');
  const target = chosen ?? all.data?.items[0]?.id ?? NEW;
  const save = useMutation({
    mutationFn: async () => {
      if (target === NEW) {
        return dashboards.create({
          project_id: projectId,
          name: newName.trim(),
          visuals: [tileOf(draft, type, name.trim(), [])],
        });
      }
      const current = await dashboards.get(target);
      const added = tileOf(
        draft,
        type,
        name.trim(),
        current.visuals.map(({ layout }) => layout),
      );
      return dashboards.save(
        target,
        {
          project_id: current.project_id,
          name: current.name,
          description: current.description,
          visuals: [...current.visuals, added],
        },
        current.version,
      );
    },
    meta: { errorShownInPlace: true },
    onSuccess: (saved) => {
      client.setQueryData(keys.dashboard(saved.id), saved);
      void client.invalidateQueries({ queryKey: keys.dashboardData(saved.id) });
      void client.invalidateQueries({ queryKey: keys.dashboards(projectId) });
    },
  });
  const ready = name.trim() !== '' && (target !== NEW || newName.trim() !== '');
  if (save.isSuccess) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title="The tile is saved"
        footer={
          <>
            <Button onClick={onClose}>Stay here</Button>
            <ButtonLink variant="primary" to={path(`dashboards/${encodeURIComponent(save.data.id)}`)}>
              Open the dashboard
            </ButtonLink>
          </>
        }
      >
        <p className="text-muted">
          “{name.trim()}” is on “{save.data.name}”.
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Save as a tile"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="save-tile" variant="primary" disabled={!ready} busy={save.isPending}>
            Save tile
          </Button>
        </>
      }
    >
      <form
        id="save-tile"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) save.mutate();
        }}
      >
        <Field label="Title">
          <TextInput value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label="Dashboard">
          <Select
            value={target}
            options={[
              ...(all.data?.items ?? []).map(({ id, name: label }) => ({ value: id, label })),
              { value: NEW, label: 'A new dashboard…' },
            ]}
            onValue={setChosen}
          />
        </Field>
        {target === NEW && (
          <Field label="Name of the new dashboard">
            <TextInput value={newName} maxLength={200} onChange={(event) => setNewName(event.target.value)} />
          </Field>
        )}
        {draft.having.length > 0 && (
          <Notice tone="warn">Conditions on groups are left out: a tile cannot hold them.</Notice>
        )}
        {save.isError && <ProblemNotice error={save.error} />}
      </form>
    </Dialog>
  );
}
