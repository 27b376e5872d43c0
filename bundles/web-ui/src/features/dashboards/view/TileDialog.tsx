import type { VisualData } from '@/api/chatTypes';
import type { Members } from '@/api/members';
import { Segmented } from '@/components/form/Segmented';
import { Dialog } from '@/components/overlay/Dialog';
import { formatCount } from '@/lib/format';
import { ReceiptButton } from '../../builder/result/Receipt';
import { SqlView } from '../../builder/result/SqlView';
import type { Tile } from '../model/layout';
import { TileBody } from '../tile/TileBody';
import type { TileView } from './ViewTile';

export interface TileDialogProps {
  tile: Tile;
  data: VisualData | undefined;
  members: Members | undefined;
  as: string | null;
  onAs: (as: TileView) => void;
  onClose: () => void;
}

/** One tile, large; its data and its SQL. */
export function TileDialog({ tile, data, members, as, onAs, onClose }: TileDialogProps) {
  const view: TileView = as === 'table' || as === 'sql' ? as : 'chart';
  return (
    <Dialog open onOpenChange={onClose} size="full" title={tile.title}>
      <div className="flex h-[68dvh] flex-col gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <Segmented
            size="sm"
            label="Show as"
            value={view}
            options={[
              { value: 'chart', label: tile.type === 'table' ? 'Tile' : 'Chart' },
              { value: 'table', label: 'Data' },
              { value: 'sql', label: 'SQL' },
            ]}
            onChange={onAs}
          />
          {data?.status === 'ok' && (
            <span className="text-sm text-muted">{formatCount(data.results.length, 'row')}</span>
          )}
          {data?.receipt && (
            <span className="ml-auto">
              <ReceiptButton receipt={data.receipt} members={members} />
            </span>
          )}
        </div>
        <div className="min-h-0 flex-1 overflow-auto">
          {view === 'sql' && data?.query ? (
            <SqlView sql={data.query} />
          ) : (
            <TileBody type={view === 'chart' ? tile.type : 'table'} title={tile.title} data={data} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
