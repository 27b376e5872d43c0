import {
  Code,
  Compass,
  EllipsisVertical,
  FileDown,
  ImageDown,
  Link2,
  Maximize2,
  Pencil,
  Table2,
} from 'lucide-react';
import { useNavigate } from 'react-router';
import type { Dashboard, VisualData } from '@/api/chatTypes';
import { type ExportFormat, savePng } from '@/api/exports';
import type { Members } from '@/api/members';
import type { Filter } from '@/api/types';
import { useProjectId, useProjectPath } from '@/app/project';
import { toast } from '@/components/feedback/toast';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/overlay/Menu';
import { IconButton } from '@/components/ui/IconButton';
import { formatMoment } from '@/lib/format';
import { toQuery } from '@/query/draft';
import { narrow } from '@/query/edits';
import { exploreAddress } from '@/query/url';
import { copyText } from '../../builder/result/SqlView';
import { tileDraft } from '../../builder/result/tile';
import { useExport } from '../../builder/result/useExport';
import type { Tile } from '../model/layout';
import { hasField } from '../model/scope';
import type { TileView } from './ViewTile';

export interface TileMenuProps {
  dashboard: Dashboard;
  tile: Tile;
  data: VisualData | undefined;
  filters: Filter[];
  members: Members | undefined;
  refreshedAt: number | undefined;
  png: (() => string) | undefined;
  onExpand: (as: TileView) => void;
  onEdit?: () => void;
}

export function TileMenu(props: TileMenuProps) {
  const { dashboard, tile, data, filters, members, refreshedAt, png, onExpand, onEdit } = props;
  const navigate = useNavigate();
  const projectId = useProjectId();
  const path = useProjectPath();
  const exporting = useExport();
  const inForce = filters.filter(({ field }) => hasField(members, field));
  const draft = narrow(tileDraft(tile), inForce);
  const name = tile.title || dashboard.name;
  const download = (format: ExportFormat) => exporting.mutate({ query: toQuery(draft), format, name });
  const copyLink = async () => {
    const address = new URL(path(`dashboards/${encodeURIComponent(dashboard.id)}`), window.location.origin);
    const current = new URLSearchParams(window.location.search).get('filters');
    if (current) address.searchParams.set('filters', current);
    address.searchParams.set('tile', tile.id);
    if (await copyText(address.toString())) toast.success('The link is copied');
  };
  const image = png && data?.status === 'ok' && tile.type !== 'kpi' && tile.type !== 'table';
  return (
    <Menu trigger={<IconButton size="sm" label={`Menu of ${name}`} icon={<EllipsisVertical />} />}>
      <MenuItem icon={<Maximize2 />} onSelect={() => onExpand('chart')}>
        Expand
      </MenuItem>
      <MenuItem icon={<Table2 />} onSelect={() => onExpand('table')}>
        View data
      </MenuItem>
      <MenuItem icon={<Code />} onSelect={() => onExpand('sql')}>
        View SQL
      </MenuItem>
      <MenuSeparator />
      {onEdit && (
        <MenuItem icon={<Pencil />} onSelect={onEdit}>
          Edit
        </MenuItem>
      )}
      <MenuItem
        icon={<Compass />}
        onSelect={() => void navigate(exploreAddress(projectId, { draft, chart: tile.type }))}
      >
        Explore from here
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<FileDown />} onSelect={() => download('csv')}>
        Download CSV
      </MenuItem>
      <MenuItem icon={<FileDown />} onSelect={() => download('xlsx')}>
        Download XLSX
      </MenuItem>
      {image && (
        <MenuItem icon={<ImageDown />} onSelect={() => savePng(png(), name)}>
          Download PNG
        </MenuItem>
      )}
      <MenuItem icon={<Link2 />} onSelect={() => void copyLink()}>
        Copy link
      </MenuItem>
      {refreshedAt !== undefined && (
        <>
          <MenuSeparator />
          <MenuLabel>Refreshed {formatMoment(new Date(refreshedAt).toISOString())}</MenuLabel>
          {data?.receipt && <MenuLabel>Data of {formatMoment(data.receipt.data_as_of)}</MenuLabel>}
        </>
      )}
    </Menu>
  );
}
