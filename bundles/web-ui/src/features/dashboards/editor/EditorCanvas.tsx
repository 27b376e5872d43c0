import { LayoutDashboard, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { GridLayout, useContainerWidth, verticalCompactor } from 'react-grid-layout';
import type { Dashboard } from '@/api/chatTypes';
import { EmptyState } from '@/components/feedback/States';
import { Notice } from '@/components/feedback/Notice';
import { Button } from '@/components/ui/Button';
import {
  COLUMNS,
  GAP,
  gridItems,
  heightOf,
  phoneOrder,
  placesOf,
  ROW_HEIGHT,
  type Tile,
} from '../model/layout';
import type { DashboardDocument } from '../model/document';
import type { Findings } from '../model/findings';
import { useDashboardData } from '../model/useDashboardData';
import { EditorTile } from './EditorTile';
import type { TileActions } from './tileActions';
import './editor.css';

export interface EditorCanvasProps {
  dashboard: Dashboard;
  saved: DashboardDocument;
  tiles: Tile[];
  selected: string | undefined;
  findings: Findings;
  actions: TileActions;
}

const NARROW = 640;
const GRID = {
  cols: COLUMNS,
  rowHeight: ROW_HEIGHT,
  margin: [GAP, GAP] as const,
  containerPadding: [0, 0] as const,
};
const DRAG = { enabled: true, handle: '.tile-handle', cancel: 'button, input', bounded: false };
const RESIZE = { enabled: true, handles: ['se'] as const };

/** The grid one arranges: tiles are dragged by their header, sized by the corner, or both by keys. */
export function EditorCanvas({ dashboard, saved, tiles, selected, findings, actions }: EditorCanvasProps) {
  const { width, containerRef, mounted } = useContainerWidth();
  const data = useDashboardData(dashboard.id, dashboard.version, NO_FILTERS);
  const layout = useMemo(() => gridItems(tiles), [tiles]);
  const savedById = useMemo(() => new Map(saved.tiles.map((tile) => [tile.id, tile])), [saved]);
  const tileOf = (tile: Tile, index: number) => (
    <EditorTile
      tile={tile}
      position={`tile ${index + 1} of ${tiles.length}`}
      saved={savedById.get(tile.id)}
      data={data.data?.tiles.get(tile.id)}
      selected={tile.id === selected}
      findings={findings.tiles.get(index)}
      actions={actions}
    />
  );
  const narrow = width < NARROW;
  return (
    <div ref={containerRef} className="min-w-0">
      {tiles.length === 0 && (
        <EmptyState
          icon={<LayoutDashboard />}
          title="Begin with a tile"
          action={
            <Button variant="primary" icon={<Plus />} onClick={() => actions.add()}>
              Add tile
            </Button>
          }
        >
          Choose what it shows in the panel; arrange the tiles here.
        </EmptyState>
      )}
      {mounted && narrow && tiles.length > 0 && (
        <div className="grid grid-cols-2 gap-4">
          <Notice tone="info" className="col-span-2">
            On a narrow screen tiles stand below each other. Arrange them on a wider one.
          </Notice>
          {phoneOrder(tiles).map(({ tile, span }) => (
            <div
              key={tile.id}
              className="min-w-0"
              style={{ gridColumn: `span ${span}`, height: heightOf(tile.layout.h) }}
            >
              {tileOf(tile, tiles.indexOf(tile))}
            </div>
          ))}
        </div>
      )}
      {mounted && !narrow && (
        <GridLayout
          className="editor-grid"
          width={width}
          layout={layout}
          gridConfig={GRID}
          dragConfig={DRAG}
          resizeConfig={RESIZE}
          compactor={verticalCompactor}
          onDragStop={(items) => actions.place(placesOf(items))}
          onResizeStop={(items) => actions.place(placesOf(items))}
        >
          {tiles.map((tile, index) => (
            <div key={tile.id}>{tileOf(tile, index)}</div>
          ))}
        </GridLayout>
      )}
      {!narrow && tiles.length > 0 && (
        <p className="mt-4 text-sm text-faint">
          Drag a tile by its header, size it by its corner. With the keyboard: focus a tile, Shift and arrows
          move it, Ctrl and Shift and arrows size it, Enter edits it, Delete removes it.
        </p>
      )}
    </div>
  );
}

const NO_FILTERS: never[] = [];
