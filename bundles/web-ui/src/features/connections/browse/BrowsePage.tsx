import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ArrowLeft, Eye, Table2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { connections, type SourceTable } from '@/api/connections';
import { keys } from '@/api/keys';
import { useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { SkeletonRows } from '@/components/feedback/Skeleton';
import { DeniedState, EmptyState, ErrorState } from '@/components/feedback/States';
import { Field } from '@/components/form/Field';
import { Select } from '@/components/form/inputs';
import { SearchInput } from '@/components/form/SearchInput';
import { Page } from '@/components/layout/Page';
import { Badge } from '@/components/ui/Badge';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { cn } from '@/lib/cn';
import { formatCount } from '@/lib/format';
import { TableDetail } from './TableDetail';

/** The tables of a data source, and one of them. */
export function BrowsePage() {
  const { connectionId = '' } = useParams();
  const path = useProjectPath();
  const analyst = useCan('analyst');
  return (
    <Page
      title={connectionId}
      description="Choose a table or view to look at it and to register it as a dataset."
      crumbs={[{ label: 'Connections', to: path('connections') }]}
      width="wide"
    >
      {analyst ? (
        <Browser key={connectionId} id={connectionId} />
      ) : (
        <DeniedState>Connections are for analysts and administrators.</DeniedState>
      )}
    </Page>
  );
}

function Browser({ id }: { id: string }) {
  const path = useProjectPath();
  const [params] = useSearchParams();
  const chosen = { schema: params.get('schema') ?? '', table: params.get('table') ?? '' };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(18rem,24rem)_1fr]">
      <TableList id={id} chosen={chosen} className={cn(chosen.table && 'max-lg:hidden')} />
      {chosen.table ? (
        <div className="flex min-w-0 flex-col gap-4">
          <ButtonLink
            className="self-start lg:hidden"
            size="sm"
            icon={<ArrowLeft />}
            to={path(`connections/${encodeURIComponent(id)}`)}
          >
            All tables
          </ButtonLink>
          <TableDetail key={`${chosen.schema} ${chosen.table}`} id={id} {...chosen} />
        </div>
      ) : (
        <Card className="max-lg:hidden">
          <EmptyState icon={<Table2 />} title="No table is chosen">
            Its columns and first rows are shown here.
          </EmptyState>
        </Card>
      )}
    </div>
  );
}

interface TableListProps {
  id: string;
  chosen: { schema: string; table: string };
  className: string;
}

function TableList({ id, chosen, className }: TableListProps) {
  const [schema, setSchema] = useState('');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const schemas = useQuery({
    queryKey: keys.sourceSchemas(id),
    queryFn: ({ signal }) => connections.schemas(id, signal),
  });
  const tables = useInfiniteQuery({
    queryKey: keys.sourceTables(id, schema, wanted),
    queryFn: ({ pageParam, signal }) => connections.tables(id, schema, wanted, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const found = tables.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card className={className}>
      <div className="flex flex-col gap-3 border-b border-line px-4 py-3">
        <SearchInput label="Search tables" value={search} onChange={setSearch} />
        {(schemas.data?.items.length ?? 0) > 1 && (
          <Field label="Schema">
            <Select
              value={schema}
              density="compact"
              options={[
                { value: '', label: 'All schemas' },
                ...(schemas.data?.items ?? []).map(({ name }) => ({ value: name, label: name })),
              ]}
              onValue={setSchema}
            />
          </Field>
        )}
      </div>
      {tables.isPending ? (
        <SkeletonRows rows={8} />
      ) : tables.isError ? (
        <ErrorState compact error={tables.error} onRetry={() => void tables.refetch()} />
      ) : found.length === 0 ? (
        <EmptyState compact icon={<Table2 />} title={wanted ? 'Nothing matches' : 'No tables'}>
          {wanted ? `No table has “${wanted}” in its name.` : 'The account of the connection may read none.'}
        </EmptyState>
      ) : (
        <ul aria-label="Tables" className="max-h-[70dvh] divide-y divide-line overflow-y-auto">
          {found.map((table) => (
            <TableItem
              key={`${table.schema} ${table.name}`}
              id={id}
              table={table}
              chosen={table.schema === chosen.schema && table.name === chosen.table}
            />
          ))}
        </ul>
      )}
      {tables.hasNextPage && (
        <div className="flex justify-center border-t border-line py-3">
          <Button size="sm" busy={tables.isFetchingNextPage} onClick={() => void tables.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </Card>
  );
}

function TableItem({ id, table, chosen }: { id: string; table: SourceTable; chosen: boolean }) {
  const path = useProjectPath();
  const query = new URLSearchParams({ schema: table.schema, table: table.name });
  return (
    <li>
      <Link
        to={path(`connections/${encodeURIComponent(id)}?${query}`)}
        aria-current={chosen || undefined}
        className={cn('flex flex-col gap-0.5 px-4 py-2.5 hover:bg-hover', chosen && 'bg-accent-soft')}
      >
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{table.name}</span>
          {table.kind === 'view' && (
            <Badge>
              <Eye aria-hidden /> View
            </Badge>
          )}
        </span>
        <span className="truncate text-sm text-muted">
          {[
            table.schema,
            table.approximate_rows == null
              ? undefined
              : `about ${formatCount(table.approximate_rows, 'row')}`,
            table.comment,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
    </li>
  );
}
