import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Database } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type ConnectionAdapter, connections, type NewConnection } from '@/api/connections';
import { keys } from '@/api/keys';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { DeniedState, EmptyState } from '@/components/feedback/States';
import { Field } from '@/components/form/Field';
import { Select, TextInput } from '@/components/form/inputs';
import { Page } from '@/components/layout/Page';
import { Card } from '@/components/ui/Card';
import { idProblem } from '@/lib/ids';
import { ConnectionForm } from './ConnectionForm';
import { useConnectionAdapters } from './queries';

export function NewConnectionPage() {
  const path = useProjectPath();
  const admin = useCan('admin');
  const adapters = useConnectionAdapters();
  return (
    <Page
      title="Add a connection"
      width="narrow"
      crumbs={[{ label: 'Connections', to: path('connections') }]}
      description="Use an account that may read and nothing else: it is the surest wall there is."
    >
      {admin ? (
        <Card>
          <QueryView
            query={adapters}
            isEmpty={(page) => page.items.length === 0}
            empty={
              <EmptyState icon={<Database />} title="No adapter for connections is running">
                Adapters are plug-ins; see Plug-ins for what became of them.
              </EmptyState>
            }
          >
            {(page) => <NewConnectionForm adapters={page.items} />}
          </QueryView>
        </Card>
      ) : (
        <DeniedState>Only administrators add connections.</DeniedState>
      )}
    </Page>
  );
}

function NewConnectionForm({ adapters }: { adapters: ConnectionAdapter[] }) {
  const projectId = useProjectId();
  const path = useProjectPath();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [adapterId, setAdapterId] = useState(adapters[0]?.id ?? '');
  const [id, setId] = useState('');
  const adapter = adapters.find((one) => one.id === adapterId) ?? adapters[0];
  const create = useMutation({
    mutationFn: (connection: NewConnection) => connections.create(connection),
    meta: { errorShownInPlace: true, success: 'Connection added' },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: keys.connections(projectId) });
      await navigate(path(`connections/${encodeURIComponent(made.id)}`));
    },
  });
  if (!adapter) return null;
  const problem = id === '' ? undefined : idProblem(id);
  return (
    <ConnectionForm
      key={adapter.id}
      adapter={adapter}
      saveLabel="Add the connection"
      saving={create.isPending}
      error={create.error}
      canSave={id !== '' && !problem}
      onSave={(change, isDefault) =>
        create.mutate({
          id,
          project_id: projectId,
          adapter: adapter.id,
          settings: change.values,
          secrets: change.secrets,
          is_default: isDefault,
        })
      }
    >
      <div className="grid max-w-xl gap-4 sm:grid-cols-2">
        <Field label="Kind">
          <Select
            value={adapter.id}
            options={adapters.map((one) => ({ value: one.id, label: one.name }))}
            onValue={setAdapterId}
          />
        </Field>
        <Field label="Id" hint="As in warehouse. Cannot be changed later." error={problem}>
          <TextInput
            value={id}
            className="font-mono"
            maxLength={63}
            onChange={(event) => setId(event.target.value)}
          />
        </Field>
      </div>
    </ConnectionForm>
  );
}
