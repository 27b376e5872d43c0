import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EllipsisVertical, LayoutDashboard, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { dashboards } from '@/api/chat';
import type { Dashboard } from '@/api/chatTypes';
import { keys } from '@/api/keys';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan, useSession } from '@/app/session';
import { ProblemNotice } from '@/components/feedback/Notice';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { Field } from '@/components/form/Field';
import { TextInput } from '@/components/form/inputs';
import { Page } from '@/components/layout/Page';
import { ConfirmDialog } from '@/components/overlay/ConfirmDialog';
import { Dialog } from '@/components/overlay/Dialog';
import { Menu, MenuItem } from '@/components/overlay/Menu';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { formatAgo, formatCount } from '@/lib/format';
import { dropDraft } from './model/localDraft';
import { MiniLayout } from './view/MiniLayout';

export function DashboardsPage() {
  const projectId = useProjectId();
  const analyst = useCan('analyst');
  const [making, setMaking] = useState(false);
  const [deleting, setDeleting] = useState<Dashboard>();
  const list = useQuery({
    queryKey: keys.dashboards(projectId),
    queryFn: ({ signal }) => dashboards.list(projectId, signal),
  });
  const create = analyst && (
    <Button variant="primary" icon={<Plus />} onClick={() => setMaking(true)}>
      New dashboard
    </Button>
  );
  return (
    <Page
      title="Dashboards"
      description="Tiles of charts, tables and figures that stay up to date."
      actions={create}
    >
      <QueryView
        query={list}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={<LayoutDashboard />} title="No dashboard yet" action={create}>
            {analyst
              ? 'Make one here, or save a result of Explore or Ask as a tile.'
              : 'Someone with the role of analyst can make one.'}
          </EmptyState>
        }
      >
        {({ items }) => (
          <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {items.map((dashboard) => (
              <DashboardCard
                key={dashboard.id}
                dashboard={dashboard}
                onDelete={analyst ? () => setDeleting(dashboard) : undefined}
              />
            ))}
          </ul>
        )}
      </QueryView>
      {making && <NewDashboardDialog onClose={() => setMaking(false)} />}
      {deleting && <DeleteDialog dashboard={deleting} onClose={() => setDeleting(undefined)} />}
    </Page>
  );
}

function DashboardCard({ dashboard, onDelete }: { dashboard: Dashboard; onDelete?: () => void }) {
  const path = useProjectPath();
  return (
    <li className="relative flex">
      <Link
        to={path(`dashboards/${encodeURIComponent(dashboard.id)}`)}
        className="flex min-w-0 flex-1 flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-card transition-colors hover:border-accent"
      >
        <MiniLayout visuals={dashboard.visuals} />
        <span className="flex flex-col gap-0.5 border-t border-line p-4">
          <span className="truncate pr-8 font-semibold">{dashboard.name}</span>
          {dashboard.description && (
            <span className="line-clamp-2 text-sm text-muted">{dashboard.description}</span>
          )}
          <span className="text-sm text-muted">
            {formatCount(dashboard.visuals.length, 'tile')}, changed {formatAgo(dashboard.updated_at)} by{' '}
            {dashboard.updated_by}
          </span>
        </span>
      </Link>
      {onDelete && (
        <div className="absolute top-35 right-2">
          <Menu
            trigger={
              <IconButton size="sm" label={`More for ${dashboard.name}`} icon={<EllipsisVertical />} />
            }
          >
            <MenuItem danger icon={<Trash2 />} onSelect={onDelete}>
              Delete
            </MenuItem>
          </Menu>
        </div>
      )}
    </li>
  );
}

function NewDashboardDialog({ onClose }: { onClose: () => void }) {
  const projectId = useProjectId();
  const path = useProjectPath();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => dashboards.create({ project_id: projectId, name: name.trim(), visuals: [] }),
    meta: { errorShownInPlace: true },
    onSuccess: async (made) => {
      client.setQueryData(keys.dashboard(made.id), made);
      void client.invalidateQueries({ queryKey: keys.dashboards(projectId) });
      await navigate(path(`dashboards/${encodeURIComponent(made.id)}?edit=1`));
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="New dashboard"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form="new-dashboard"
            variant="primary"
            disabled={name.trim() === ''}
            busy={create.isPending}
          >
            Create dashboard
          </Button>
        </>
      }
    >
      <form
        id="new-dashboard"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) create.mutate();
        }}
      >
        <Field label="Name">
          <TextInput
            autoFocus
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        {create.isError && <ProblemNotice error={create.error} />}
      </form>
    </Dialog>
  );
}

function DeleteDialog({ dashboard, onClose }: { dashboard: Dashboard; onClose: () => void }) {
  const client = useQueryClient();
  const me = useSession();
  const remove = useMutation({
    mutationFn: () => dashboards.remove(dashboard.id),
    meta: { success: 'Dashboard deleted' },
    onSuccess: () => {
      dropDraft(me.name, dashboard.id);
      client.removeQueries({ queryKey: keys.dashboard(dashboard.id) });
      void client.invalidateQueries({ queryKey: keys.dashboards(dashboard.project_id) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      danger
      onOpenChange={onClose}
      title={`Delete “${dashboard.name}”?`}
      confirm="Delete dashboard"
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      Its {formatCount(dashboard.visuals.length, 'tile')} will be gone for everyone. The data stays. This
      cannot be undone.
    </ConfirmDialog>
  );
}
