import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { connections } from '@/api/connections';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { ProblemNotice } from '@/components/feedback/Notice';
import { QueryView } from '@/components/feedback/QueryView';
import { DeniedState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { type DatasetName, NameForm } from '@/features/upload/NameForm';

/** A table becomes a dataset. */
export function RegisterPage() {
  const { connectionId = '' } = useParams();
  const [params] = useSearchParams();
  const path = useProjectPath();
  const analyst = useCan('analyst');
  const schema = params.get('schema') ?? '';
  const table = params.get('table') ?? '';
  return (
    <Page
      title={`Register ${table}`}
      width="narrow"
      crumbs={[
        { label: 'Connections', to: path('connections') },
        { label: connectionId, to: path(`connections/${encodeURIComponent(connectionId)}`) },
      ]}
      description="Its rows stay where they are: questions are answered by the database itself, with the newest rows."
    >
      {analyst ? (
        <Register id={connectionId} schema={schema} table={table} />
      ) : (
        <DeniedState>Registering a table needs the role analyst.</DeniedState>
      )}
    </Page>
  );
}

function Register({ id, schema, table }: { id: string; schema: string; table: string }) {
  const projectId = useProjectId();
  const path = useProjectPath();
  const navigate = useNavigate();
  const client = useQueryClient();
  const described = useQuery({
    queryKey: keys.sourceTable(id, schema, table),
    queryFn: ({ signal }) => connections.table(id, schema, table, signal),
  });
  const create = useMutation({
    mutationFn: (name: DatasetName) =>
      datasets.create({
        ...name,
        project_id: projectId,
        connection_id: id,
        schema_name: schema,
        table_name: table,
      }),
    meta: { errorShownInPlace: true, success: 'Dataset created' },
    onSuccess: async (dataset) => {
      await client.invalidateQueries({ queryKey: keys.datasets(projectId) });
      await client.invalidateQueries({ queryKey: keys.connections(projectId) });
      await navigate(path(`datasets/${encodeURIComponent(dataset.id)}`));
    },
  });
  return (
    <QueryView query={described}>
      {(detail) => (
        <div className="flex flex-col gap-4">
          {create.isError && <ProblemNotice error={create.error} />}
          <NameForm
            fileName={table}
            proposedGrain={
              detail.columns.some(({ type }) => type === 'date' || type === 'timestamp') ? 'daily' : 'none'
            }
            disabled={create.isPending}
            discardLabel="Choose another table"
            onSave={(name) => create.mutate(name)}
            onDiscard={() => void navigate(path(`connections/${encodeURIComponent(id)}`))}
          />
        </div>
      )}
    </QueryView>
  );
}
