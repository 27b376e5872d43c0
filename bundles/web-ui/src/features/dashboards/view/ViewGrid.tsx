import type { CSSProperties, ReactNode } from 'react';
import { COLUMNS, GAP, phoneOrder, ROW_HEIGHT, type Tile } from '../model/layout';
import './grid.css';

/** Twelve columns, or one under 640 px; there, figures stand in pairs and every tile keeps its height. */
export function ViewGrid({
  tiles,
  children,
}: {
  tiles: readonly Tile[];
  children: (tile: Tile) => ReactNode;
}) {
  const frame = { '--columns': COLUMNS, '--row': `${ROW_HEIGHT}px`, '--gap': `${GAP}px` } as CSSProperties;
  return (
    <div className="tile-grid-frame">
      <div className="tile-grid" style={frame}>
        {phoneOrder(tiles).map(({ tile, span }) => (
          <div key={tile.id} id={`tile-${tile.id}`} className="min-w-0" style={place(tile, span)}>
            {children(tile)}
          </div>
        ))}
      </div>
    </div>
  );
}

function place({ layout }: Tile, span: number): CSSProperties {
  return {
    '--x': layout.x + 1,
    '--y': layout.y + 1,
    '--w': layout.w,
    '--h': layout.h,
    '--span': span,
  } as CSSProperties;
}
