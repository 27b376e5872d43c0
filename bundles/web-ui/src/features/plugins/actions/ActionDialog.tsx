import { type ReactNode, useState } from 'react';
import type { Plugin } from '@/api/plugins';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { ProgressBar } from '@/components/feedback/ProgressBar';
import { toast } from '@/components/feedback/toast';
import { Field } from '@/components/form/Field';
import { TextInput } from '@/components/form/inputs';
import { Dialog } from '@/components/overlay/Dialog';
import { Button } from '@/components/ui/Button';
import { type Action, actionLabel, stated, usersNamedBy } from './actions';
import { useAction } from './useAction';

export interface ActionDialogProps {
  action: Action;
  plugin: Plugin;
  onClose: () => void;
  /** Called before closing when the runtime no longer has it. */
  onGone?: () => void;
}

/** Says what a change does and who uses the plug-in, makes it, and tells what the runtime says afterwards. */
export function ActionDialog({ action, plugin, onClose, onGone }: ActionDialogProps) {
  const { change, progress, cancel } = useAction(action, plugin);
  const [typed, setTyped] = useState('');
  const users = usersNamedBy(change.error);
  const label = actionLabel(action, plugin);
  const finding = change.data?.discrepancy;
  const cancelled = change.error instanceof DOMException;
  const takesAway = action === 'disable' || action === 'remove';

  const run = (force: boolean) =>
    change.mutate(force, {
      onSuccess: ({ now, discrepancy }) => {
        if (discrepancy) return;
        toast.success(now ? stated(now) : `${plugin.name} is removed`);
        onClose();
        if (!now) onGone?.();
      },
    });

  const buttons = finding ? (
    <Button variant="primary" onClick={onClose}>
      Close
    </Button>
  ) : (
    <>
      <Button onClick={change.isPending ? cancel : onClose}>Cancel</Button>
      {users ? (
        <Button
          variant="danger"
          busy={change.isPending}
          disabled={typed.trim() !== plugin.id}
          onClick={() => run(true)}
        >
          {label} anyway
        </Button>
      ) : (
        <Button variant={takesAway ? 'danger' : 'primary'} busy={change.isPending} onClick={() => run(false)}>
          {label}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !change.isPending && onClose()}
      title={`${label}: ${plugin.name}`}
      footer={buttons}
    >
      <div className="flex flex-col gap-4">
        {!finding && <Consequence action={action} plugin={plugin} />}
        {!finding && !users && takesAway && <Users users={plugin.used_by ?? []} />}
        {users && (
          <>
            <Notice tone="danger" title="It is in use, so nothing was changed">
              <UserList users={users} />
            </Notice>
            <Field
              label={
                <>
                  Type <code className="font-mono select-all">{plugin.id}</code> to do it all the same
                </>
              }
              hint="What is running is given time to end; then these stop working until the plug-in is back."
            >
              <TextInput
                value={typed}
                autoFocus
                autoCapitalize="none"
                spellCheck={false}
                onChange={(event) => setTyped(event.target.value)}
              />
            </Field>
          </>
        )}
        {change.isPending && (
          <div className="flex flex-col gap-2">
            <p role="status" className="text-muted">
              {progress?.message ?? 'Under way'}
            </p>
            <ProgressBar label={label} fraction={progress?.fraction || undefined} />
          </div>
        )}
        {cancelled && <Notice>Cancelled. The list shows how it stands now.</Notice>}
        {change.isError && !users && !cancelled && <ProblemNotice error={change.error} />}
        {finding && (
          <Notice tone="warn" title="It was done, and the runtime says otherwise">
            {finding}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function Consequence({ action, plugin }: { action: Action; plugin: Plugin }) {
  return <p className="text-muted">{CONSEQUENCES[action](plugin)}</p>;
}

const CONSEQUENCES: Record<Action, (plugin: Plugin) => ReactNode> = {
  enable: ({ version }) => `Version ${version} is checked once more and started.`,
  disable: () =>
    'Running work is given time to end. Settings and kept versions stay; it can be enabled again.',
  rollback: ({ version, rollback_version: back }) =>
    `Version ${back} is started and found well before ${version} is stopped. ${version} is kept, so you can go forward again.`,
  update: ({ version, update_version: next }) =>
    `Version ${next} is started and found well before ${version} is stopped. ${version} is kept, so you can go back.`,
  remove: ({ shipped }) =>
    shipped
      ? 'Running work is given time to end. It came with the product, so it stays in the list and can be enabled again. What people made with it stays.'
      : 'Running work is given time to end. Its kept versions and its secrets are deleted. What people made with it stays.',
};

function Users({ users }: { users: string[] }) {
  if (users.length === 0) return <p className="text-muted">Nothing uses it now.</p>;
  return (
    <Notice tone="warn" title="In use by">
      <UserList users={users} />
    </Notice>
  );
}

function UserList({ users }: { users: string[] }) {
  return (
    <ul className="max-h-40 list-disc overflow-y-auto pl-4">
      {users.map((user) => (
        <li key={user} className="break-words">
          {user}
        </li>
      ))}
    </ul>
  );
}
