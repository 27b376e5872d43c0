import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { connections, type DescribedTable } from '@/api/connections';
import { keys } from '@/api/keys';
import { useProjectPath } from '@/app/project';
import { QueryView } from '@/components/feedback/QueryView';
import { ScrollArea } from '@/components/layout/ScrollArea';
import { Badge } from '@/components/ui/Badge';
import { ButtonLink } from '@/components/ui/Button';
import { Card, CardHeader } from '@/components/ui/Card';
import { formatCount } from '@/lib/format';

export interface TableDetailProps {
  id: string;
  schema: string;
  table: string;
}

/** The columns of a table and its first rows. */
export function TableDetail({ id, schema, table }: TableDetailProps) {
  const path = useProjectPath();
  const described = useQuery({
    queryKey: keys.sourceTable(id, schema, table),
    queryFn: ({ signal }) => connections.table(id, schema, table, signal),
  });
  const query = new URLSearchParams({ schema, table });
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Card>
        <CardHeader
          title={table}
          hint={described.data?.table.comment ?? `In the schema ${schema}`}
          actions={
            <ButtonLink
              variant="primary"
              icon={<Plus />}
              to={path(`connections/${encodeURIComponent(id)}/register?${query}`)}
            >
              Register as a dataset
            </ButtonLink>
          }
        />
        <QueryView query={described}>{(detail) => <Columns detail={detail} />}</QueryView>
      </Card>
      <FirstRows id={id} schema={schema} table={table} />
    </div>
  );
}

function Columns({ detail }: { detail: DescribedTable }) {
  const unreadable = detail.columns.filter(({ type }) => !type).length;
  return (
    <div className="border-t border-line">
      <ScrollArea label="Columns">
        <table className="w-full min-w-[30rem] text-left">
          <thead className="text-sm text-muted">
            <tr className="border-b border-line">
              <th scope="col" className="px-5 py-2 font-medium">
                Column
              </th>
              <th scope="col" className="px-3 py-2 font-medium">
                Type there
              </th>
              <th scope="col" className="px-5 py-2 font-medium">
                Read as
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {detail.columns.map((column) => (
              <tr key={column.name}>
                <th scope="row" className="px-5 py-2 font-normal">
                  <span className="flex items-center gap-2 font-medium">
                    {column.name}
                    {detail.primary_key.includes(column.name) && (
                      <Badge tone="accent">
                        <KeyRound aria-hidden /> Key
                      </Badge>
                    )}
                  </span>
                  {column.comment && <span className="block text-sm text-muted">{column.comment}</span>}
                </th>
                <td className="px-3 py-2 text-sm text-muted">
                  <code className="font-mono text-xs">{column.source_type}</code>
                  {!column.nullable && ', never empty'}
                </td>
                <td className="px-5 py-2">
                  {column.type ?? <span className="text-muted">left out: no value to ask for</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className="border-t border-line px-5 py-2.5 text-sm text-muted">
        {formatCount(detail.columns.length, 'column')}
        {unreadable > 0 && `, ${unreadable} of them left out`}
      </p>
    </div>
  );
}

function FirstRows({ id, schema, table }: TableDetailProps) {
  const rows = useQuery({
    queryKey: keys.sourceRows(id, schema, table),
    queryFn: ({ signal }) => connections.preview(id, schema, table, signal),
  });
  return (
    <Card>
      <CardHeader title="First rows" hint="As they are now, in no order." />
      <QueryView query={rows}>
        {(preview) =>
          preview.rows.length === 0 ? (
            <p className="border-t border-line px-5 py-6 text-muted">The table has no rows.</p>
          ) : (
            <div className="border-t border-line">
              <ScrollArea label="First rows">
                <table className="w-max min-w-full text-left text-sm">
                  <thead className="text-muted">
                    <tr className="border-b border-line">
                      {preview.columns.map((name) => (
                        <th key={name} scope="col" className="px-4 py-2 font-medium whitespace-nowrap">
                          {name}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody className="divide-y divide-line">
                    {preview.rows.map((row, index) => (
                      <tr key={index}>
                        {preview.columns.map((name) => (
                          <td key={name} className="tabular max-w-72 truncate px-4 py-1.5">
                            <Value value={row[name]} />
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollArea>
            </div>
          )
        }
      </QueryView>
    </Card>
  );
}

function Value({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <span className="text-faint">empty</span>;
  return <>{String(value as string | number | boolean)}</>;
}
