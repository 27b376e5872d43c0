import {
  ChevronRight,
  CircleMinus,
  Filter as FilterIcon,
  MessageCircleQuestion,
  Rows3,
  Split,
} from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useMemo } from 'react';
import type { Members } from '@/api/members';
import type { ResultColumn } from '@/api/types';
import { labelOf, type MarkPick } from '@/components/chart/types';
import { MenuItem, MenuLabel, MenuSeparator } from '@/components/overlay/Menu';
import { formatValue } from '@/lib/format';
import { type Narrowing, narrowingOf } from '@/query/filters';

export interface MarkActions {
  onFilter: (narrowing: Narrowing) => void;
  onExclude: (narrowing: Narrowing) => void;
  onShowRows?: (narrowing: Narrowing) => void;
  onBreakDown?: (by: string, narrowing: Narrowing) => void;
  onAsk?: (narrowing: Narrowing) => void;
}

export interface MarkMenuProps extends MarkActions {
  pick: MarkPick | undefined;
  columns: ResultColumn[];
  members: Members | undefined;
  /** What is filtered, such as `the dashboard`. */
  target?: string;
  onClose: () => void;
}

const PANEL =
  'z-50 max-h-80 min-w-52 max-w-80 animate-rise overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop';

/** What can be done with a clicked mark or cell; the same for charts and tables, here and on dashboards. */
export function MarkMenu(props: MarkMenuProps) {
  const { pick, columns, members, target, onClose, onFilter, onExclude, onShowRows, onBreakDown, onAsk } =
    props;
  const before = useMemo(() => pick && document.activeElement, [pick]);
  if (!pick) return null;
  const whole = narrowingOf(columns, pick.row);
  const parts = partsOf(columns, pick);
  const used = new Set(columns.filter(({ kind }) => kind === 'dimension').map(({ member }) => member));
  const others = (members?.dimensions ?? []).filter(({ name }) => !used.has(name));
  return (
    <DropdownMenu.Root open onOpenChange={(open) => !open && onClose()} modal={false}>
      <DropdownMenu.Trigger asChild>
        <span
          aria-hidden
          className="pointer-events-none fixed size-0"
          style={{ left: pick.at.x, top: pick.at.y }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label="What to do with this value"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={PANEL}
          onCloseAutoFocus={(event) => {
            // Back to the chart or the table, to go on with the keys.
            event.preventDefault();
            if (before instanceof HTMLElement) before.focus({ preventScroll: true });
          }}
        >
          {parts.length > 0 && <MenuLabel>{parts.map(({ words }) => words).join(' · ')}</MenuLabel>}
          {parts.map((part) => (
            <MenuItem
              key={`filter ${part.words}`}
              icon={<FilterIcon />}
              onSelect={() => onFilter(part.narrowing)}
            >
              <Cut>{target ? `Filter ${target} to ${part.value}` : `Only ${part.value}`}</Cut>
            </MenuItem>
          ))}
          {parts
            .filter(({ narrowing }) => !narrowing.time)
            .map((part) => (
              <MenuItem
                key={`exclude ${part.words}`}
                icon={<CircleMinus />}
                onSelect={() => onExclude(part.narrowing)}
              >
                <Cut>Exclude {part.value}</Cut>
              </MenuItem>
            ))}
          {parts.length > 0 && <MenuSeparator />}
          {onShowRows && (
            <MenuItem icon={<Rows3 />} onSelect={() => onShowRows(whole)}>
              Show rows
            </MenuItem>
          )}
          {onBreakDown && others.length > 0 && (
            <DropdownMenu.Sub>
              <DropdownMenu.SubTrigger className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 outline-none select-none data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-muted">
                <Split /> Break down by
                <ChevronRight className="ml-auto" />
              </DropdownMenu.SubTrigger>
              <DropdownMenu.Portal>
                <DropdownMenu.SubContent collisionPadding={8} className={PANEL}>
                  {others.slice(0, 200).map(({ name, label }) => (
                    <MenuItem key={name} onSelect={() => onBreakDown(name, whole)}>
                      <Cut>{label}</Cut>
                    </MenuItem>
                  ))}
                </DropdownMenu.SubContent>
              </DropdownMenu.Portal>
            </DropdownMenu.Sub>
          )}
          {onAsk && (
            <MenuItem icon={<MessageCircleQuestion />} onSelect={() => onAsk(whole)}>
              Ask about this
            </MenuItem>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Cut({ children }: { children: ReactNode }) {
  return <span className="min-w-0 truncate">{children}</span>;
}

interface Part {
  words: string;
  value: string;
  narrowing: Narrowing;
}

/** One entry for each dimension of the row; a click on a dimension's own cell is about that one alone. */
function partsOf(columns: ResultColumn[], pick: MarkPick): Part[] {
  const dimensions = columns.filter((column) => column.kind === 'dimension' && column.key in pick.row);
  const meant =
    pick.column?.kind === 'dimension' ? dimensions.filter(({ key }) => key === pick.column?.key) : dimensions;
  return meant.slice(0, 4).map((column) => {
    const cell = pick.row[column.key];
    const value = cell === null || cell === undefined ? 'no value' : formatValue(cell, column).text;
    return { words: `${labelOf(column)}: ${value}`, value, narrowing: narrowingOf([column], pick.row) };
  });
}
