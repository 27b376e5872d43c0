import { useQuery } from '@tanstack/react-query';
import { Check, Copy, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import type { FieldProblem } from '@/api/problem';
import { Field } from '@/components/form/Field';
import { Segmented } from '@/components/form/Segmented';
import { Select } from '@/components/form/inputs';
import { Notice } from '@/components/feedback/Notice';
import { QueryView } from '@/components/feedback/QueryView';
import { Button } from '@/components/ui/Button';
import { type DraftQuery, emptyDraft, isEmptyDraft } from '@/query/draft';
import { addMeasure, toggleDimension, toggleMeasure } from '@/query/edits';
import { addFilter } from '@/query/filters';
import { useMembers } from '@/query/hooks';
import { queryTitle } from '@/query/words';
import type { Members } from '@/api/members';
import { FieldList } from '../../builder/fields/FieldList';
import { FilterDialog } from '../../builder/filters/FilterDialog';
import { tileDraft, tileQuery } from '../../builder/result/tile';
import { ChartTypePicker } from '../../builder/settings/ChartTypePicker';
import { QuerySettings } from '../../builder/settings/QuerySettings';
import { Sheet } from '@/components/overlay/Sheet';
import type { Tile } from '../model/layout';
import { NameInput } from './EditorToolbar';
import type { TileActions } from './tileActions';

export interface TilePanelProps {
  wide: boolean;
  tile: Tile;
  projectId: string;
  findings: FieldProblem[];
  actions: TileActions;
  onClose: () => void;
}

/** What a tile shows: beside the grid, or over it on a small screen. The tile follows every change. */
export function TilePanel(props: TilePanelProps) {
  if (!props.wide) {
    return (
      <Sheet title="Edit the tile" open onClose={props.onClose}>
        <Content {...props} />
      </Sheet>
    );
  }
  return (
    <aside aria-label="Edit the tile" className="flex min-h-0 w-80 flex-col border-l border-line bg-surface">
      <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
        <h2 className="font-semibold">Edit the tile</h2>
        <Button size="sm" variant="ghost" icon={<Check />} onClick={props.onClose}>
          Done
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Content {...props} />
      </div>
    </aside>
  );
}

function Content({ tile, projectId, findings, actions }: TilePanelProps) {
  const members = useMembers(tile.dataset_id || undefined);
  const all = useQuery({
    queryKey: keys.datasets(projectId),
    queryFn: ({ signal }) => datasets.list(projectId, false, signal),
  });
  const options = (all.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="flex flex-col">
      {findings.length > 0 && (
        <Notice tone="danger" className="m-4 mb-0">
          {findings.map((finding) => (
            <p key={`${finding.path} ${finding.code}`}>
              {finding.message} {finding.hint}
            </p>
          ))}
        </Notice>
      )}
      <div className="flex flex-col gap-3 border-b border-line p-4">
        <Field label="Title">
          <NameInput
            key={tile.title}
            label="Title"
            value={tile.title}
            onCommit={(title) => actions.update(tile.id, { title })}
          />
        </Field>
        <Field label="Dataset">
          <Select
            value={tile.dataset_id}
            options={[{ value: '', label: 'Choose a dataset', disabled: true }, ...options]}
            onValue={(id) => actions.update(tile.id, tileQuery(emptyDraft(id)))}
          />
        </Field>
        <ChartTypePicker
          automatic={false}
          value={tile.type}
          columns={[]}
          onChange={(type) => type && actions.update(tile.id, { type })}
        />
      </div>
      {tile.dataset_id && (
        <QueryView query={members} compact>
          {(known) => <Query tile={tile} members={known} actions={actions} />}
        </QueryView>
      )}
      <div className="flex gap-2 border-t border-line p-4">
        <Button size="sm" icon={<Copy />} onClick={() => actions.duplicate(tile.id)}>
          Duplicate
        </Button>
        <Button size="sm" variant="ghost" icon={<Trash2 />} onClick={() => actions.remove(tile.id)}>
          Remove
        </Button>
      </div>
    </div>
  );
}

/** The same field list and settings as in Explore. */
function Query({ tile, members, actions }: { tile: Tile; members: Members; actions: TileActions }) {
  const draft = useMemo(() => tileDraft(tile), [tile]);
  const [part, setPart] = useState<'fields' | 'settings'>('fields');
  const [filtering, setFiltering] = useState<string>();
  // A title nobody gave follows what the tile shows.
  const change = (next: DraftQuery) => {
    const named = tile.title.trim() !== '' && tile.title !== queryTitle(draft, members);
    const title = named ? tile.title : isEmptyDraft(next) ? '' : queryTitle(next, members);
    actions.update(tile.id, { ...tileQuery(next), title });
  };
  return (
    <>
      <div className="px-4 pt-3">
        <Segmented
          size="sm"
          label="Part"
          value={part}
          options={[
            { value: 'fields', label: 'Fields' },
            { value: 'settings', label: 'Settings' },
          ]}
          onChange={setPart}
        />
      </div>
      {part === 'fields' ? (
        <div className="h-96">
          <FieldList
            members={members}
            chosen={{
              dimensions: draft.dimensions.map(({ name }) => name),
              measures: draft.measures.map(({ name }) => name),
            }}
            onToggle={({ name, measure }) =>
              change(measure ? toggleMeasure(draft, name, members) : toggleDimension(draft, name, members))
            }
            onFilter={setFiltering}
            onCount={(name, distinct) =>
              change(addMeasure(draft, { name, aggregation: distinct ? 'COUNT_DISTINCT' : 'COUNT' }, members))
            }
          />
        </div>
      ) : (
        <QuerySettings draft={draft} members={members} having={false} onChange={change} />
      )}
      {filtering !== undefined && (
        <FilterDialog
          members={members}
          field={filtering}
          onClose={() => setFiltering(undefined)}
          onApply={(filter) => {
            change({ ...draft, filters: addFilter(draft.filters, filter) });
            setFiltering(undefined);
          }}
        />
      )}
    </>
  );
}
