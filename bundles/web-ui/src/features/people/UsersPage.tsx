import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { EllipsisVertical, KeyRound, Power, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { people, type UserChange } from '@/api/people';
import type { Role, User } from '@/api/types';
import { useCan, useSession } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { DeniedState } from '@/components/feedback/States';
import { Select } from '@/components/form/inputs';
import { Page } from '@/components/layout/Page';
import { ScrollArea } from '@/components/layout/ScrollArea';
import { ConfirmDialog } from '@/components/overlay/ConfirmDialog';
import { Menu, MenuItem } from '@/components/overlay/Menu';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { IconButton } from '@/components/ui/IconButton';
import { formatAgo, formatMoment } from '@/lib/format';
import { cn } from '@/lib/cn';
import { AddUserDialog } from './AddUserDialog';
import { PasswordDialog } from './PasswordDialog';
import { ROLE_OPTIONS } from './roles';

export function UsersPage() {
  const admin = useCan('admin');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title="Users"
      description="Who may sign in, and what they may do."
      actions={
        admin && (
          <Button variant="primary" icon={<UserPlus />} onClick={() => setAdding(true)}>
            Add a user
          </Button>
        )
      }
    >
      {admin ? <UserList /> : <DeniedState>Only administrators manage users.</DeniedState>}
      {adding && <AddUserDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function UserList() {
  const users = useQuery({ queryKey: keys.users, queryFn: ({ signal }) => people.list(undefined, signal) });
  return (
    <Card>
      <QueryView query={users}>
        {(page) => (
          <ScrollArea label="Users">
            <table className="w-full min-w-[38rem] text-left">
              <thead className="text-sm text-muted">
                <tr className="border-b border-line">
                  <th scope="col" className="px-5 py-2 font-medium">
                    User
                  </th>
                  <th scope="col" className="w-44 px-3 py-2 font-medium">
                    Role
                  </th>
                  <th scope="col" className="px-3 py-2 font-medium">
                    State
                  </th>
                  <th scope="col" className="px-3 py-2 font-medium">
                    Added
                  </th>
                  <th scope="col" className="px-5 py-2">
                    <span className="sr-only">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody className="divide-y divide-line">
                {page.items.map((user) => (
                  <UserRow key={user.name} user={user} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        )}
      </QueryView>
    </Card>
  );
}

function UserRow({ user }: { user: User }) {
  const me = useSession();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'password' | 'off'>();
  const change = useMutation({
    mutationFn: (wanted: UserChange) => people.change(user.name, wanted),
    meta: { success: `${user.name} changed` },
    onSettled: () => client.invalidateQueries({ queryKey: keys.users }),
  });
  const self = user.name === me.name;
  const close = () => setDialog(undefined);
  return (
    <tr>
      <th scope="row" className="px-5 py-2.5 font-medium">
        <span className={cn('flex items-center gap-2', !user.active && 'text-muted')}>
          {user.name} {self && <Badge tone="accent">You</Badge>}
        </span>
      </th>
      <td className="px-3 py-2.5">
        <Select
          density="compact"
          aria-label={`Role of ${user.name}`}
          value={change.isPending ? (change.variables.role ?? user.role) : user.role}
          options={ROLE_OPTIONS}
          disabled={self || change.isPending}
          title={self ? 'Another administrator can change your role' : undefined}
          onValue={(role) => change.mutate({ role: role as Role })}
        />
      </td>
      <td className="px-3 py-2.5">
        <Badge tone={user.active ? 'ok' : 'neutral'}>{user.active ? 'Active' : 'Switched off'}</Badge>
      </td>
      <td className="px-3 py-2.5 whitespace-nowrap text-muted" title={formatMoment(user.created_at)}>
        {formatAgo(user.created_at)}
      </td>
      <td className="px-5 py-1.5 text-right">
        <Menu trigger={<IconButton label={`More for ${user.name}`} icon={<EllipsisVertical />} />}>
          <MenuItem icon={<KeyRound />} onSelect={() => setDialog('password')}>
            Set a new password
          </MenuItem>
          {!self &&
            (user.active ? (
              <MenuItem icon={<Power />} danger onSelect={() => setDialog('off')}>
                Switch off
              </MenuItem>
            ) : (
              <MenuItem icon={<Power />} onSelect={() => change.mutate({ active: true })}>
                Switch on
              </MenuItem>
            ))}
        </Menu>
        {dialog === 'password' && <PasswordDialog user={user} onClose={close} />}
        <ConfirmDialog
          open={dialog === 'off'}
          onOpenChange={close}
          title={`Switch off ${user.name}?`}
          confirm="Switch off"
          danger
          busy={change.isPending}
          onConfirm={() => change.mutate({ active: false }, { onSettled: close })}
        >
          {user.name} is signed out and cannot sign in until switched on again. Dashboards and questions stay.
        </ConfirmDialog>
      </td>
    </tr>
  );
}
