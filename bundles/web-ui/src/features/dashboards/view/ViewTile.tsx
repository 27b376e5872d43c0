import { useState } from 'react';
import type { Dashboard, VisualData } from '@/api/chatTypes';
import type { Members } from '@/api/members';
import type { Filter } from '@/api/types';
import type { MarkPick } from '@/components/chart/types';
import { formatInteger } from '@/lib/format';
import { TriangleAlert } from 'lucide-react';
import type { Tile } from '../model/layout';
import { TileBody } from '../tile/TileBody';
import { TileFrame } from '../tile/TileFrame';
import { TileFunnel } from './TileFunnel';
import { TileMenu } from './TileMenu';

export type TileView = 'chart' | 'table' | 'sql';

export interface ViewTileProps {
  dashboard: Dashboard;
  tile: Tile;
  data: VisualData | undefined;
  loading: boolean;
  refreshedAt: number | undefined;
  dimmed: boolean;
  filters: Filter[];
  members: Members | undefined;
  onPick: (pick: MarkPick) => void;
  onExpand: (as: TileView) => void;
  onEdit?: () => void;
  onRetry: () => void;
}

const MISSING: VisualData = {
  id: '',
  status: 'error',
  results: [],
  columns: [],
  has_more: false,
  problem: {
    status: 0,
    code: 'tile_missing',
    title: 'No data for this tile',
    detail: 'The answer did not hold this tile.',
    hint: 'Refresh the dashboard.',
  },
};

/** A tile as it is looked at. */
export function ViewTile(props: ViewTileProps) {
  const {
    dashboard,
    tile,
    data,
    loading,
    refreshedAt,
    dimmed,
    filters,
    members,
    onPick,
    onExpand,
    onEdit,
    onRetry,
  } = props;
  const [png, setPng] = useState<() => string>();
  const shown = data ?? (loading ? undefined : MISSING);
  return (
    <TileFrame
      title={tile.title}
      dimmed={dimmed}
      actions={
        <>
          {shown?.has_more && !tile.limit && (
            <span
              role="img"
              aria-label={`Only the first ${formatInteger(shown.results.length)} rows`}
              title={`Only the first ${formatInteger(shown.results.length)} rows: the limit cut the rest off`}
              className="text-warn"
            >
              <TriangleAlert className="size-4" />
            </span>
          )}
          <TileFunnel tile={tile} data={shown} filters={filters} members={members} />
          <TileMenu
            dashboard={dashboard}
            tile={tile}
            data={shown}
            filters={filters}
            members={members}
            refreshedAt={refreshedAt}
            png={png}
            onExpand={onExpand}
            onEdit={onEdit}
          />
        </>
      }
    >
      <TileBody
        type={tile.type}
        title={tile.title}
        data={shown}
        onPick={onPick}
        onReady={(draw) => setPng(() => draw)}
        onRetry={onRetry}
      />
    </TileFrame>
  );
}
