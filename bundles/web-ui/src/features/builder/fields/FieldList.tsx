import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, ChevronDown, ChevronRight, EllipsisVertical, Filter } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Members } from '@/api/members';
import { SearchInput } from '@/components/form/SearchInput';
import { Menu, MenuItem } from '@/components/overlay/Menu';
import { cn } from '@/lib/cn';
import { formatInteger } from '@/lib/format';
import { type Chosen, type FieldRow, fieldRows, type HeadingRow } from './rows';
import { TypeIcon } from './TypeIcon';

const ROW = 34;

export interface FieldListProps {
  members: Members;
  chosen: Chosen;
  onToggle: (field: { name: string; measure: boolean }) => void;
  onFilter: (name: string) => void;
  onCount: (name: string, distinct: boolean) => void;
}

/** The members of a dataset to pick from. Arrow keys walk the list, Enter picks. Fills its parent. */
export function FieldList({ members, chosen, onToggle, onFilter, onCount }: FieldListProps) {
  const [search, setSearch] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => fieldRows(members, chosen, search, folded), [members, chosen, search, folded]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    initialRect: { width: 260, height: 600 },
  });

  const fold = (group: string) => {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    setFolded(next);
  };
  const focusRow = (index: number) => {
    if (index < 0 || index >= rows.length) return;
    virtual.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  const walk = (event: KeyboardEvent) => {
    const at = Number((event.target as HTMLElement).dataset.row ?? '-1');
    if (event.key === 'ArrowDown') focusRow(at + 1);
    else if (event.key === 'ArrowUp' && at > 0) focusRow(at - 1);
    else if (event.key === 'Home' && at >= 0) focusRow(0);
    else if (event.key === 'End' && at >= 0) focusRow(rows.length - 1);
    else return;
    event.preventDefault();
  };

  return (
    <div className="flex h-full min-h-0 flex-col" onKeyDown={walk}>
      <SearchInput
        className="mx-3 mt-3 mb-2"
        label="Search the fields"
        placeholder="Search fields"
        value={search}
        onChange={setSearch}
      />
      <div
        ref={scroller}
        className="min-h-0 flex-1 overflow-y-auto px-2 pb-3"
        role="group"
        aria-label="Fields"
      >
        {rows.length === 0 && <p className="px-2 py-4 text-sm text-muted">No field matches “{search}”.</p>}
        <div className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={row.kind === 'heading' ? `group ${row.group}` : `${row.measure} ${row.name}`}
                className="absolute inset-x-0"
                style={{ height: ROW, transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'heading' ? (
                  <Heading row={row} index={item.index} onFold={fold} />
                ) : (
                  <FieldItem
                    row={row}
                    index={item.index}
                    onToggle={onToggle}
                    onFilter={onFilter}
                    onCount={onCount}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Heading({
  row,
  index,
  onFold,
}: {
  row: HeadingRow;
  index: number;
  onFold: (group: string) => void;
}) {
  const Arrow = row.open ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      data-row={index}
      aria-expanded={row.open}
      onClick={() => onFold(row.group)}
      className="flex h-full w-full items-center gap-1.5 rounded-md px-1.5 pt-1 text-xs font-semibold text-muted hover:text-ink"
    >
      <Arrow aria-hidden className="size-3.5" />
      {row.label}
      <span className="tabular font-normal text-faint">{formatInteger(row.count)}</span>
    </button>
  );
}

interface FieldItemProps extends Pick<FieldListProps, 'onToggle' | 'onFilter' | 'onCount'> {
  row: FieldRow;
  index: number;
}

function FieldItem({ row, index, onToggle, onFilter, onCount }: FieldItemProps) {
  return (
    <div
      className={cn(
        'group flex h-8 items-center rounded-md',
        row.chosen ? 'bg-accent-soft text-accent-ink' : 'hover:bg-hover',
      )}
    >
      <button
        type="button"
        data-row={index}
        data-field={row.name}
        aria-pressed={row.chosen}
        title={row.description ?? undefined}
        onClick={() => onToggle(row)}
        className="flex h-full min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left"
      >
        <TypeIcon type={row.type} className={row.chosen ? 'text-accent-ink' : undefined} />
        <span className={cn('truncate', row.chosen && 'font-medium')}>{row.label}</span>
      </button>
      <button
        type="button"
        aria-label={`Filter by ${row.label}`}
        title="Filter"
        onClick={() => onFilter(row.name)}
        className={ACTION}
      >
        <Filter className="size-3.5" />
      </button>
      {row.chosen && (
        <Check
          aria-hidden
          className="mr-2 size-4 shrink-0 max-sm:hidden sm:group-focus-within:hidden sm:group-hover:hidden"
        />
      )}
      {!row.measure && (
        <Menu
          trigger={
            <button type="button" aria-label={`More for ${row.label}`} title="More" className={ACTION}>
              <EllipsisVertical className="size-3.5" />
            </button>
          }
        >
          <MenuItem onSelect={() => onCount(row.name, true)}>Count different values</MenuItem>
          <MenuItem onSelect={() => onCount(row.name, false)}>Count rows with a value</MenuItem>
          <MenuItem onSelect={() => onFilter(row.name)}>Filter by it</MenuItem>
        </Menu>
      )}
    </div>
  );
}

const ACTION =
  'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink ' +
  'data-[state=open]:inline-flex sm:hidden sm:group-focus-within:inline-flex sm:group-hover:inline-flex';
