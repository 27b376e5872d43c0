import { useQueryClient } from '@tanstack/react-query';
import { History, LayoutDashboard, Pencil, RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Dashboard } from '@/api/chatTypes';
import { keys } from '@/api/keys';
import type { Filter } from '@/api/types';
import { useProjectPath } from '@/app/project';
import { useCan, useSession } from '@/app/session';
import type { MarkPick } from '@/components/chart/types';
import { Notice } from '@/components/feedback/Notice';
import { EmptyState, ErrorState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { formatAgo, formatMoment } from '@/lib/format';
import { useShortcuts } from '@/lib/shortcuts';
import { collected } from '@/query/filters';
import { filterParam, parseFilterParam } from '@/query/url';
import { documentOf, sameDocument } from '../model/document';
import type { Tile } from '../model/layout';
import { readDraft } from '../model/localDraft';
import { changedFields, hasField } from '../model/scope';
import { useDashboardData, useMembersOf } from '../model/useDashboardData';
import { Changelog } from './Changelog';
import { DashboardMarks } from './DashboardMarks';
import { FilterBar } from './FilterBar';
import { TileDialog } from './TileDialog';
import { ViewGrid } from './ViewGrid';
import { ViewTile } from './ViewTile';

export interface TilePick {
  tile: Tile;
  pick: MarkPick;
}

/** A dashboard to look at. Filters are in the address: they change nothing that is saved, and Back undoes them. */
export function DashboardView({ dashboard }: { dashboard: Dashboard }) {
  const path = useProjectPath();
  const client = useQueryClient();
  const analyst = useCan('analyst');
  const me = useSession();
  const [params, setParams] = useSearchParams();
  const [changes, setChanges] = useState(false);
  const [pick, setPick] = useState<TilePick>();
  const [picked, setPicked] = useState<{ tile: Tile; filter: Filter }>();

  const saved = useMemo(() => documentOf(dashboard), [dashboard]);
  const tiles = saved.tiles;
  const filterText = params.get('filters');
  const filters = useMemo(() => parseFilterParam(filterText), [filterText]);
  const data = useDashboardData(dashboard.id, dashboard.version, filters);
  const members = useMembersOf(tiles);
  const draft = useMemo(
    () => (analyst ? readDraft(me.name, dashboard.id) : undefined),
    [analyst, me.name, dashboard.id],
  );

  const change = (edit: (next: URLSearchParams) => void) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        edit(next);
        return next;
      },
      { preventScrollReset: true },
    );
  const setFilters = (next: Filter[]) =>
    change((address) => {
      const text = filterParam(next);
      if (text) address.set('filters', text);
      else address.delete('filters');
    });
  const edit = (tileId?: string) => setParams(tileId ? { edit: '1', tile: tileId } : { edit: '1' });
  const refresh = () => void client.invalidateQueries({ queryKey: keys.dashboardData(dashboard.id) });

  useShortcuts([
    { keys: 'e', description: 'Edit the dashboard', run: () => analyst && edit() },
    { keys: 'r', description: 'Refresh the dashboard', run: refresh },
  ]);

  const touched = data.isPlaceholderData && data.data ? changedFields(data.data.filters, filters) : undefined;
  const dims = (tile: Tile) =>
    touched !== undefined && [...touched].some((field) => hasField(members.get(tile.dataset_id), field));
  const expanded = tiles.find(({ id }) => id === params.get('tile'));
  const onPick = (tile: Tile) => (made: MarkPick) => {
    if (!made.add) return setPick({ tile, pick: made });
    setPicked((before) => {
      const filter = collected(before?.filter, made, data.data?.tiles.get(tile.id)?.columns ?? []);
      return filter && { tile, filter };
    });
  };

  return (
    <Page
      title={dashboard.name}
      width="wide"
      description={dashboard.description ?? undefined}
      crumbs={[{ label: 'Dashboards', to: path('dashboards') }]}
      actions={
        <>
          <span
            className="text-sm text-muted"
            title={formatMoment(new Date(data.dataUpdatedAt).toISOString())}
          >
            {data.isFetching
              ? 'Refreshing…'
              : data.data
                ? `Refreshed ${formatAgo(new Date(data.data.at).toISOString())}`
                : ''}
          </span>
          <IconButton label="Refresh" icon={<RefreshCw />} onClick={refresh} />
          <IconButton label="What changed" icon={<History />} onClick={() => setChanges(true)} />
          {analyst && (
            <Button icon={<Pencil />} onClick={() => edit()}>
              Edit
            </Button>
          )}
        </>
      }
    >
      {draft && !sameDocument(draft.document, saved) && (
        <Notice
          tone="info"
          title="You have changes that are not saved"
          action={
            <Button size="sm" onClick={() => edit()}>
              Go on editing
            </Button>
          }
        >
          Kept in this browser, from {formatAgo(draft.at)}.
        </Notice>
      )}
      {tiles.length > 0 && (
        <FilterBar filters={filters} tiles={tiles} members={members} onChange={setFilters} />
      )}
      {tiles.length === 0 ? (
        <EmptyState
          icon={<LayoutDashboard />}
          title="This dashboard has no tiles yet"
          action={
            analyst && (
              <Button variant="primary" icon={<Pencil />} onClick={() => edit()}>
                Add tiles
              </Button>
            )
          }
        >
          A tile is a chart, a table or a figure over one dataset.
        </EmptyState>
      ) : data.isError && !data.data ? (
        <ErrorState error={data.error} onRetry={() => void data.refetch()} />
      ) : (
        <ViewGrid tiles={tiles}>
          {(tile) => (
            <ViewTile
              dashboard={dashboard}
              tile={tile}
              data={data.data?.tiles.get(tile.id)}
              loading={data.data === undefined || data.isPlaceholderData}
              refreshedAt={data.data?.at}
              dimmed={dims(tile)}
              filters={filters}
              members={members.get(tile.dataset_id)}
              onPick={onPick(tile)}
              onExpand={(as) =>
                change((address) => {
                  address.set('tile', tile.id);
                  address.set('as', as);
                })
              }
              onEdit={analyst ? () => edit(tile.id) : undefined}
              onRetry={refresh}
            />
          )}
        </ViewGrid>
      )}
      {expanded && (
        <TileDialog
          tile={expanded}
          data={data.data?.tiles.get(expanded.id)}
          members={members.get(expanded.dataset_id)}
          as={params.get('as')}
          onAs={(as) => change((address) => address.set('as', as))}
          onClose={() =>
            change((address) => {
              address.delete('tile');
              address.delete('as');
            })
          }
        />
      )}
      {changes && <Changelog dashboard={dashboard} onClose={() => setChanges(false)} />}
      <DashboardMarks
        filters={filters}
        onFilters={setFilters}
        members={members}
        pick={pick}
        columns={(pick && data.data?.tiles.get(pick.tile.id)?.columns) ?? []}
        picked={picked}
        onClose={() => setPick(undefined)}
        onClear={() => setPicked(undefined)}
      />
    </Page>
  );
}
