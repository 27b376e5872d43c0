import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { type Connection, type ConnectionChange, connections } from '@/api/connections';
import { keys } from '@/api/keys';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { Notice } from '@/components/feedback/Notice';
import { QueryView } from '@/components/feedback/QueryView';
import { DeniedState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { Card } from '@/components/ui/Card';
import { ConnectionForm } from './ConnectionForm';
import { useConnection, useConnectionAdapters } from './queries';

export function EditConnectionPage() {
  const { connectionId = '' } = useParams();
  const path = useProjectPath();
  const admin = useCan('admin');
  const connection = useConnection(connectionId);
  return (
    <Page
      title={`Edit ${connectionId}`}
      width="narrow"
      crumbs={[
        { label: 'Connections', to: path('connections') },
        { label: connectionId, to: path(`connections/${encodeURIComponent(connectionId)}`) },
      ]}
      description="What is changed holds from the next query on."
    >
      {admin ? (
        <Card>
          <QueryView query={connection}>{(held) => <EditForm connection={held} />}</QueryView>
        </Card>
      ) : (
        <DeniedState>Only administrators change connections.</DeniedState>
      )}
    </Page>
  );
}

function EditForm({ connection }: { connection: Connection }) {
  const projectId = useProjectId();
  const path = useProjectPath();
  const navigate = useNavigate();
  const client = useQueryClient();
  const adapters = useConnectionAdapters();
  const save = useMutation({
    mutationFn: (change: ConnectionChange) => connections.change(connection.id, change),
    meta: { errorShownInPlace: true, success: `${connection.id} changed` },
    onSuccess: async (changed) => {
      client.setQueryData(keys.connection(connection.id), changed);
      await client.invalidateQueries({ queryKey: keys.connections(projectId) });
      await navigate(path('connections'));
    },
  });
  return (
    <QueryView query={adapters}>
      {(page) => {
        const adapter = page.items.find(({ id }) => id === connection.adapter);
        if (!adapter) {
          return (
            <Notice tone="warn" title="Its adapter is not running" className="m-5">
              The settings can be changed when it is; see Plug-ins.
            </Notice>
          );
        }
        return (
          <ConnectionForm
            adapter={adapter}
            id={connection.id}
            values={connection.settings}
            secretsSet={connection.secrets_set}
            isDefault={connection.is_default}
            saveLabel="Save"
            saving={save.isPending}
            error={save.error}
            canSave
            onSave={(change, is_default) =>
              save.mutate({ settings: change.values, secrets: change.secrets, is_default })
            }
          />
        );
      }}
    </QueryView>
  );
}
