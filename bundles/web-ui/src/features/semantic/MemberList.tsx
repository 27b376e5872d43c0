import { EyeOff, Plus, SlidersHorizontal, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Dataset, DatasetColumn, Dimension, Measure } from '@/api/types';
import { TypeIcon } from '@/components/data/ColumnTypes';
import { SearchInput } from '@/components/form/SearchInput';
import { Menu, MenuItem, MenuLabel } from '@/components/overlay/Menu';
import { IconButton } from '@/components/ui/IconButton';
import { cn } from '@/lib/cn';
import { titleFromName } from '@/lib/format';
import { findingsAt, GENERAL, type Place, samePlace } from './findings';
import type { useSchemaEditor } from './useSchemaEditor';

export interface PaneProps {
  dataset: Dataset;
  editor: ReturnType<typeof useSchemaEditor>;
  mayEdit: boolean;
}

export function MemberList({ dataset, editor, mayEdit }: PaneProps) {
  const { state, dispatch } = editor;
  const [search, setSearch] = useState('');
  const { draft } = state;
  const found = (member: Dimension | Measure) =>
    `${member.name} ${member.display_name ?? ''} ${(member.synonyms ?? []).join(' ')}`
      .toLowerCase()
      .includes(search.trim().toLowerCase());
  const item = (place: Place, content: ReactNode) => (
    <Item
      selected={samePlace(state.selected, place)}
      problem={findingsAt(editor.errors, place).length > 0}
      onSelect={() => {
        dispatch({ type: 'select', place });
        // On a phone the form is below the list.
        if (window.matchMedia('(max-width: 767px)').matches) {
          requestAnimationFrame(() => document.getElementById('member')?.scrollIntoView({ block: 'start' }));
        }
      }}
    >
      {content}
    </Item>
  );
  return (
    <div className="flex max-h-[42vh] min-w-0 flex-col border-b border-line md:max-h-[72vh] md:border-r md:border-b-0">
      <div className="p-3">
        <SearchInput label="Search members" value={search} onChange={setSearch} />
      </div>
      <nav
        aria-label="Members of the semantic layer"
        className="min-h-0 flex-1 overflow-y-auto px-2 pb-3"
        tabIndex={-1}
      >
        <ul>
          <li>
            {item(
              GENERAL,
              <>
                <SlidersHorizontal aria-hidden className="size-4 shrink-0 text-muted" />
                <span className="font-medium">Grain and time</span>
              </>,
            )}
          </li>
        </ul>
        <Group
          title={`Dimensions (${draft.dimensions.length})`}
          add={
            mayEdit && (
              <AddMenu
                label="Add a dimension"
                columns={dataset.version.columns}
                onAdd={(column) => dispatch({ type: 'add', kind: 'dimension', column })}
              />
            )
          }
        >
          {draft.dimensions.map(
            (dimension, index) =>
              found(dimension) && (
                <li key={index}>
                  {item(
                    { part: 'dimensions', index },
                    <Label member={dimension} icon={<TypeIcon type={dimension.type} />} />,
                  )}
                </li>
              ),
          )}
        </Group>
        <Group
          title={`Measures (${draft.measures.length})`}
          add={
            mayEdit && (
              <AddMenu
                label="Add a measure"
                columns={dataset.version.columns}
                withRows
                onAdd={(column) => dispatch({ type: 'add', kind: 'measure', column })}
              />
            )
          }
        >
          {draft.measures.map(
            (measure, index) =>
              found(measure) && (
                <li key={index}>
                  {item(
                    { part: 'measures', index },
                    <Label
                      member={measure}
                      icon={
                        <span
                          aria-hidden
                          className="w-4 shrink-0 text-center font-semibold text-highlight-ink"
                        >
                          Σ
                        </span>
                      }
                    />,
                  )}
                </li>
              ),
          )}
        </Group>
      </nav>
    </div>
  );
}

function Group({ title, add, children }: { title: string; add: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-3">
      <div className="flex h-7 items-center justify-between pl-2">
        <h2 className="text-xs font-medium text-muted">{title}</h2>
        {add}
      </div>
      <ul>{children}</ul>
    </section>
  );
}

interface ItemProps {
  selected: boolean;
  problem: boolean;
  onSelect: () => void;
  children: ReactNode;
}

function Item({ selected, problem, onSelect, children }: ItemProps) {
  return (
    <button
      type="button"
      aria-current={selected || undefined}
      onClick={onSelect}
      className={cn(
        'flex h-8 w-full min-w-0 items-center gap-2 rounded-md px-2 text-left',
        selected ? 'bg-accent-soft text-accent-ink' : 'hover:bg-hover',
      )}
    >
      {children}
      {problem && (
        <TriangleAlert
          role="img"
          aria-label="has a problem"
          className="ml-auto size-4 shrink-0 text-danger"
        />
      )}
    </button>
  );
}

function Label({ member, icon }: { member: Dimension | Measure; icon: ReactNode }) {
  return (
    <>
      {icon}
      <span className={cn('min-w-0 truncate', member.hidden && 'text-faint')}>
        {member.display_name || titleFromName(member.name)}
      </span>
      {member.hidden && <EyeOff role="img" aria-label="hidden" className="size-3.5 shrink-0 text-faint" />}
    </>
  );
}

interface AddMenuProps {
  label: string;
  columns: DatasetColumn[];
  withRows?: boolean;
  onAdd: (column: DatasetColumn | undefined) => void;
}

function AddMenu({ label, columns, withRows, onAdd }: AddMenuProps) {
  return (
    <Menu trigger={<IconButton size="sm" label={label} icon={<Plus />} />} className="max-h-80">
      <MenuLabel>From the column</MenuLabel>
      {withRows && <MenuItem onSelect={() => onAdd(undefined)}>Number of rows</MenuItem>}
      {columns.map((column) => (
        <MenuItem key={column.name} icon={<TypeIcon type={column.type} />} onSelect={() => onAdd(column)}>
          {column.header || column.name}
        </MenuItem>
      ))}
    </Menu>
  );
}
