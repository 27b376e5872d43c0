import { Copy, GripVertical, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import type { VisualData } from '@/api/chatTypes';
import { asApiError, type FieldProblem } from '@/api/problem';
import { MousePointerClick } from 'lucide-react';
import { EmptyState } from '@/components/feedback/States';
import { IconButton } from '@/components/ui/IconButton';
import { cn } from '@/lib/cn';
import { isEmptyDraft, toQuery } from '@/query/draft';
import { useResult } from '@/query/hooks';
import { tileDraft } from '../../builder/result/tile';
import { sameTileQuery } from '../model/document';
import { type Direction, placeWords, type Tile } from '../model/layout';
import { TileBody, type TileResult } from '../tile/TileBody';
import { TileFrame } from '../tile/TileFrame';
import type { TileActions } from './tileActions';

export interface EditorTileProps {
  tile: Tile;
  /** Such as `tile 2 of 5`. */
  position: string;
  saved: Tile | undefined;
  data: VisualData | undefined;
  selected: boolean;
  findings: FieldProblem[] | undefined;
  actions: TileActions;
}

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A tile being arranged. It shows the saved tile's data as long as it asks the same, else it asks anew. */
export const EditorTile = memo(function EditorTile(props: EditorTileProps) {
  const { tile, position, saved, data, selected, findings, actions } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const direction = ARROWS[event.key];
    if (direction && event.shiftKey) {
      if (event.ctrlKey || event.metaKey) actions.resize(tile.id, direction);
      else actions.move(tile.id, direction);
    } else if (event.key === 'Enter') actions.select(tile.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(tile.id);
    else return;
    event.preventDefault();
  };
  const problem = findings !== undefined && findings.length > 0;
  return (
    <TileFrame
      tabIndex={0}
      onKeyDown={onKeyDown}
      title={tile.title}
      aria-label={`${tile.title || 'Untitled tile'}, ${position}, ${placeWords(tile.layout)}`}
      aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown Control+Shift+ArrowLeft Control+Shift+ArrowRight Control+Shift+ArrowUp Control+Shift+ArrowDown"
      headerClass="tile-handle"
      problem={problem}
      className={cn(selected && 'outline-2 outline-offset-2 outline-accent')}
      actions={
        <>
          <GripVertical aria-hidden className="order-first -ml-2 size-4 shrink-0 text-faint" />
          <IconButton
            size="sm"
            label={`Edit ${tile.title || 'the tile'}`}
            icon={<Pencil />}
            onClick={() => actions.select(tile.id)}
          />
          <IconButton
            size="sm"
            className="@max-[15rem]:hidden"
            label={`Duplicate ${tile.title || 'the tile'}`}
            icon={<Copy />}
            onClick={() => actions.duplicate(tile.id)}
          />
          <IconButton
            size="sm"
            className="@max-[15rem]:hidden"
            label={`Remove ${tile.title || 'the tile'}`}
            icon={<Trash2 />}
            onClick={() => actions.remove(tile.id)}
          />
        </>
      }
    >
      {problem ? (
        <ul role="alert" className="flex h-full flex-col gap-1 overflow-y-auto text-sm text-danger">
          {findings.map((finding) => (
            <li key={`${finding.path} ${finding.code}`}>
              {finding.message} {finding.hint}
            </li>
          ))}
        </ul>
      ) : saved && sameTileQuery(saved, tile) ? (
        <TileBody type={tile.type} title={tile.title} data={data} />
      ) : (
        <UnsavedBody tile={tile} />
      )}
    </TileFrame>
  );
});

function UnsavedBody({ tile }: { tile: Tile }) {
  const draft = tileDraft(tile);
  const empty = isEmptyDraft(draft) || draft.dataset_id === '';
  const result = useResult(empty ? undefined : toQuery(draft));
  if (empty) {
    return (
      <EmptyState compact icon={<MousePointerClick />} title="Nothing chosen yet">
        Choose its fields in the panel.
      </EmptyState>
    );
  }
  const data: TileResult | undefined = result.isError
    ? { status: 'error', columns: [], results: [], problem: asApiError(result.error).problem }
    : result.data && { status: 'ok', columns: result.data.columns, results: result.data.results };
  return <TileBody type={tile.type} title={tile.title} data={data} onRetry={() => void result.refetch()} />;
}
