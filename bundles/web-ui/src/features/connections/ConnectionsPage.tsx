import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Cable, EllipsisVertical, Pencil, PlugZap, Plus, Star, Table2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type Connection, connections } from '@/api/connections';
import { keys } from '@/api/keys';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { ProblemNotice } from '@/components/feedback/Notice';
import { QueryView } from '@/components/feedback/QueryView';
import { DeniedState, EmptyState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { ConfirmDialog } from '@/components/overlay/ConfirmDialog';
import { Menu, MenuItem } from '@/components/overlay/Menu';
import { Badge } from '@/components/ui/Badge';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { IconButton } from '@/components/ui/IconButton';
import { formatCount } from '@/lib/format';
import { useConnectionAdapters, useConnections } from './queries';
import { TestOutcome } from './TestOutcome';

export function ConnectionsPage() {
  const projectId = useProjectId();
  const path = useProjectPath();
  const analyst = useCan('analyst');
  const admin = useCan('admin');
  const list = useConnections(projectId, analyst);
  const add = (
    <ButtonLink to={path('connections/new')} variant="primary" icon={<Plus />}>
      Add a connection
    </ButtonLink>
  );
  return (
    <Page
      title="Connections"
      description="The databases whose tables this project can register as datasets. Their rows stay where they are."
      actions={admin && add}
    >
      {analyst ? (
        <Card>
          <QueryView
            query={list}
            isEmpty={(page) => page.items.length === 0}
            empty={
              <EmptyState icon={<Cable />} title="No connections yet" action={admin && add}>
                {admin
                  ? 'Add one with an account that may read and nothing else.'
                  : 'An administrator can add one.'}
              </EmptyState>
            }
          >
            {(page) => (
              <ul aria-label="Connections" className="divide-y divide-line">
                {page.items.map((connection) => (
                  <ConnectionRow key={connection.id} connection={connection} admin={admin} />
                ))}
              </ul>
            )}
          </QueryView>
        </Card>
      ) : (
        <DeniedState>Connections are for analysts and administrators.</DeniedState>
      )}
    </Page>
  );
}

function ConnectionRow({ connection, admin }: { connection: Connection; admin: boolean }) {
  const path = useProjectPath();
  const adapters = useConnectionAdapters();
  const test = useMutation({
    mutationFn: () => connections.test(connection.id),
    meta: { errorShownInPlace: true },
  });
  const address = path(`connections/${encodeURIComponent(connection.id)}`);
  const adapter = adapters.data?.items.find(({ id }) => id === connection.adapter);
  const used = connection.used_by ?? [];
  return (
    <li className="flex flex-col gap-3 px-5 py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <p className="flex flex-wrap items-center gap-2">
            <Link to={address} className="truncate font-semibold hover:underline">
              {connection.id}
            </Link>
            {connection.is_default && <Badge tone="accent">Default</Badge>}
            {adapters.isSuccess && !adapter && <Badge tone="warn">Its adapter is not running</Badge>}
          </p>
          <p className="truncate text-sm text-muted">
            {adapter?.name ?? connection.adapter} · {placeOf(connection)}
          </p>
        </div>
        <p className="text-sm text-muted max-sm:basis-full" title={used.join(', ')}>
          {used.length === 0 ? 'No dataset stands on it' : `${formatCount(used.length, 'dataset')} on it`}
        </p>
        <div className="flex items-center gap-2">
          <Button size="sm" icon={<PlugZap />} busy={test.isPending} onClick={() => test.mutate()}>
            Test
          </Button>
          <ButtonLink size="sm" icon={<Table2 />} to={address}>
            Tables
          </ButtonLink>
          {admin && <MoreMenu connection={connection} />}
        </div>
      </div>
      {test.isError && <ProblemNotice error={test.error} />}
      {test.data && !test.isPending && <TestOutcome test={test.data} />}
    </li>
  );
}

/** Where a database lies, from the settings that most adapters have. */
function placeOf({ settings }: Connection): string {
  const values: Record<string, string> = settings ?? {};
  const host = [values.host, values.port].filter(Boolean).join(':');
  return [host, values.database].filter(Boolean).join('/') || 'no address';
}

function MoreMenu({ connection }: { connection: Connection }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const projectId = useProjectId();
  const path = useProjectPath();
  const [asking, setAsking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: keys.connections(projectId) });
  const makeDefault = useMutation({
    mutationFn: (is_default: boolean) => connections.change(connection.id, { is_default }),
    meta: { success: `${connection.id} changed` },
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => connections.remove(connection.id),
    meta: { success: `${connection.id} is removed` },
    onSettled: async () => {
      setAsking(false);
      await refresh();
    },
  });
  return (
    <>
      <Menu trigger={<IconButton label={`More for ${connection.id}`} icon={<EllipsisVertical />} />}>
        <MenuItem
          icon={<Pencil />}
          onSelect={() => void navigate(path(`connections/${encodeURIComponent(connection.id)}/edit`))}
        >
          Edit
        </MenuItem>
        <MenuItem icon={<Star />} onSelect={() => makeDefault.mutate(!connection.is_default)}>
          {connection.is_default ? 'No longer the default' : 'Make it the default'}
        </MenuItem>
        <MenuItem icon={<Trash2 />} danger onSelect={() => setAsking(true)}>
          Remove
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove ${connection.id}?`}
        confirm="Remove"
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        Its settings and secrets are forgotten. A connection that datasets stand on is not removed.
      </ConfirmDialog>
    </>
  );
}
