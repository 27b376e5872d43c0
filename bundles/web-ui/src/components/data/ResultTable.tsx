import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import type { ResultColumn, Row } from '@/api/types';
import { labelOf, type MarkPick } from '@/components/chart/types';
import { cn } from '@/lib/cn';
import { formatValue, isNumeric } from '@/lib/format';
import { type CellPlace, steppedCell } from './cellKeys';

const ROW = 32;
const NEAREST = { block: 'nearest', inline: 'nearest' } as const;

export interface ResultTableProps {
  columns: ResultColumn[];
  rows: Row[];
  /** What the table is, for screen readers. */
  label: string;
  onPick?: (pick: MarkPick) => void;
  className?: string;
}

/**
 * Rows of a result or a file: only those in sight are in the page, numbers stand to the right. Where cells can be picked,
 * arrow keys walk them and Enter picks. Fills its parent.
 */
export function ResultTable({ columns, rows, label, onPick, className }: ResultTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 800, height: 400 },
  });
  const widths = useMemo(() => columns.map((column) => widthOf(column, rows)), [columns, rows]);
  const template = widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ');
  const items = virtual.getVirtualItems();
  const id = useId();
  const [active, setActive] = useState<CellPlace>();
  const cellId = ({ row, column }: CellPlace) => `${id}-${row}-${column}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const column = active && columns[active.column];
    if ((event.key === 'Enter' || event.key === ' ') && column) {
      const row = rows[active.row] ?? {};
      const box = document.getElementById(cellId(active))?.getBoundingClientRect();
      if (!box) return;
      const add = event.ctrlKey || event.metaKey;
      onPick?.({ row, column, value: row[column.key], at: { x: box.left + 12, y: box.bottom }, add });
    } else {
      const next = steppedCell(active, event.key, rows.length, columns.length);
      if (!next || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      virtual.scrollToIndex(next.row);
      setActive(next);
      requestAnimationFrame(() => document.getElementById(cellId(next))?.scrollIntoView(NEAREST));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const pickable = onPick !== undefined;
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role={pickable ? 'grid' : 'table'}
      aria-activedescendant={
        active && items.some(({ index }) => index === active.row) ? cellId(active) : undefined
      }
      onKeyDown={pickable ? onKeyDown : undefined}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className={cn('group/table h-full overflow-auto overscroll-x-contain text-sm', className)}
    >
      <div style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}>
        <div role="rowgroup" className="sticky top-0 z-10 border-b border-line bg-surface">
          <div role="row" aria-rowindex={1} className="grid" style={{ gridTemplateColumns: template }}>
            {columns.map((column) => (
              <div
                key={column.key}
                role="columnheader"
                title={column.key}
                className={cn(
                  'truncate px-3 py-2 font-medium text-muted',
                  isNumeric(column.type) && 'text-right',
                )}
              >
                {labelOf(column)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index] ?? {};
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                className="absolute inset-x-0 grid border-b border-line/60 hover:bg-hover"
                style={{
                  height: ROW,
                  transform: `translateY(${item.start}px)`,
                  gridTemplateColumns: template,
                }}
              >
                {columns.map((column, index) => (
                  <ResultCell
                    key={column.key}
                    id={pickable ? cellId({ row: item.index, column: index }) : undefined}
                    column={column}
                    row={row}
                    active={active?.row === item.index && active.column === index}
                    onPick={onPick}
                  />
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function ResultCell({
  id,
  column,
  row,
  active,
  onPick,
}: {
  id: string | undefined;
  column: ResultColumn;
  row: Row;
  active: boolean;
  onPick?: (pick: MarkPick) => void;
}) {
  const cell = row[column.key];
  const value = formatValue(cell, column);
  const pick = (event: MouseEvent) =>
    onPick?.({
      row,
      column,
      value: cell,
      at: { x: event.clientX, y: event.clientY },
      add: event.ctrlKey || event.metaKey,
    });
  return (
    <div
      id={id}
      role={onPick ? 'gridcell' : 'cell'}
      title={value.full}
      onClick={onPick && pick}
      className={cn(
        'truncate px-3 py-1.5',
        isNumeric(column.type) && 'tabular text-right',
        (cell === null || cell === undefined) && 'text-faint',
        onPick && 'scroll-mt-10 cursor-pointer',
        active && 'rounded-sm -outline-offset-2 outline-accent group-focus/table:outline-2',
      )}
    >
      {value.text}
    </div>
  );
}

/** From the heading and the first rows: near enough, and the same for the whole scroll. */
function widthOf(column: ResultColumn, rows: Row[]): number {
  const longest = rows
    .slice(0, 60)
    .reduce(
      (most, row) => Math.max(most, formatValue(row[column.key], column).text.length),
      labelOf(column).length,
    );
  return Math.min(320, Math.max(72, Math.round(longest * 8) + 28));
}
