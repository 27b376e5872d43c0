import { Cable, Database, Upload } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Dataset } from '@/api/types';
import { useProjectId, useProjectPath } from '@/app/project';
import { useCan } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { Checkbox } from '@/components/form/inputs';
import { SearchInput } from '@/components/form/SearchInput';
import { Page } from '@/components/layout/Page';
import { ScrollArea } from '@/components/layout/ScrollArea';
import { Badge } from '@/components/ui/Badge';
import { ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { formatAgo, formatInteger, formatMoment } from '@/lib/format';
import { grainLabel } from '@/lib/grains';
import { useDatasets } from './queries';

export function DatasetsPage() {
  const projectId = useProjectId();
  const path = useProjectPath();
  const mayUpload = useCan('analyst');
  const [params, setParams] = useSearchParams();
  const inactive = params.get('inactive') === '1';
  const [search, setSearch] = useState('');
  const list = useDatasets(projectId, inactive);
  const upload = (
    <ButtonLink to={path('datasets/new')} variant="primary" icon={<Upload />}>
      Upload a file
    </ButtonLink>
  );
  return (
    <Page
      title="Datasets"
      description="The tables you can explore, ask about and put on dashboards."
      actions={
        mayUpload && (
          <>
            <ButtonLink to={path('connections')} icon={<Cable />}>
              Register a table
            </ButtonLink>
            {upload}
          </>
        )
      }
    >
      <Card>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3 border-b border-line px-5 py-3">
          <SearchInput
            label="Search datasets"
            value={search}
            onChange={setSearch}
            className="w-full sm:w-72"
          />
          <Checkbox
            label="Show deactivated"
            checked={inactive}
            onChange={(event) => setParams(event.target.checked ? { inactive: '1' } : {}, { replace: true })}
          />
        </div>
        <QueryView
          query={list}
          isEmpty={(page) => page.items.length === 0}
          empty={
            <EmptyState icon={<Database />} title="No datasets yet" action={mayUpload && upload}>
              {mayUpload
                ? 'Upload a CSV file or a workbook: you see what was understood before it is kept.'
                : 'An analyst of this project can upload one.'}
            </EmptyState>
          }
        >
          {(page) => (
            <DatasetTable
              datasets={page.items.filter((dataset) => matches(dataset, search))}
              search={search}
            />
          )}
        </QueryView>
      </Card>
    </Page>
  );
}

function matches(dataset: Dataset, search: string): boolean {
  const text = `${dataset.name} ${dataset.id} ${dataset.description ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function DatasetTable({ datasets, search }: { datasets: Dataset[]; search: string }) {
  const path = useProjectPath();
  if (datasets.length === 0) {
    return (
      <EmptyState compact icon={<Database />} title="Nothing matches">
        No dataset has “{search}” in its name, id or description.
      </EmptyState>
    );
  }
  return (
    <ScrollArea label="Datasets">
      <table className="w-full text-left sm:min-w-[40rem]">
        <thead className="text-sm text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="px-5 py-2 font-medium">
              Name
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              Rows
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium max-sm:hidden">
              Columns
            </th>
            <th scope="col" className="py-2 pr-3 pl-10 font-medium max-sm:hidden">
              Grain
            </th>
            <th scope="col" className="px-5 py-2 font-medium max-sm:pl-3">
              Data from
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {datasets.map((dataset) => (
            <tr key={dataset.id} className="relative hover:bg-hover">
              <th scope="row" className="max-w-96 px-5 py-3 font-normal">
                <span className="flex items-center gap-2">
                  <Link
                    to={path(`datasets/${encodeURIComponent(dataset.id)}`)}
                    className="truncate font-semibold after:absolute after:inset-0"
                  >
                    {dataset.name}
                  </Link>
                  {!dataset.is_active && <Badge tone="warn">Deactivated</Badge>}
                </span>
                <span className="block truncate text-sm text-muted">
                  {dataset.description || <code className="font-mono text-xs">{dataset.id}</code>}
                </span>
              </th>
              <td className="tabular px-3 py-3 text-right">{formatInteger(dataset.version.rows)}</td>
              <td className="tabular px-3 py-3 text-right max-sm:hidden">
                {formatInteger(dataset.version.columns.length)}
              </td>
              <td className="py-3 pr-3 pl-10 max-sm:hidden">{grainLabel(dataset.grain)}</td>
              <td
                className="px-5 py-3 text-muted max-sm:pl-3 sm:whitespace-nowrap"
                title={formatMoment(dataset.version.created_at)}
              >
                {formatAgo(dataset.version.created_at)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
