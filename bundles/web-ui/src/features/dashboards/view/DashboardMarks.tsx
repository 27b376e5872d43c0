import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Filter, ResultColumn } from '@/api/types';
import { useProjectId, useProjectPath } from '@/app/project';
import { askAbout } from '@/query/ask';
import type { DraftQuery } from '@/query/draft';
import { breakDown, narrow, rowsBehind } from '@/query/edits';
import { addFilter, negated } from '@/query/filters';
import { exploreAddress } from '@/query/url';
import { memberLabel } from '@/query/words';
import { MarkMenu } from '../../builder/result/MarkMenu';
import { PickedBar } from '../../builder/result/PickedBar';
import { RowsDialog } from '../../builder/result/RowsDialog';
import { tileDraft } from '../../builder/result/tile';
import type { Tile } from '../model/layout';
import { asFilters, hasField, type MembersOf } from '../model/scope';
import type { TilePick } from './DashboardView';

export interface DashboardMarksProps {
  filters: Filter[];
  onFilters: (filters: Filter[]) => void;
  members: MembersOf;
  pick: TilePick | undefined;
  columns: ResultColumn[];
  picked: { tile: Tile; filter: Filter } | undefined;
  onClose: () => void;
  onClear: () => void;
}

/** What a click on a mark of a tile can lead to. */
export function DashboardMarks({
  filters,
  onFilters,
  members,
  pick,
  columns,
  picked,
  onClose,
  onClear,
}: DashboardMarksProps) {
  const navigate = useNavigate();
  const projectId = useProjectId();
  const path = useProjectPath();
  const [rows, setRows] = useState<DraftQuery>();
  const own = pick && members.get(pick.tile.dataset_id);
  const draft =
    pick &&
    narrow(
      tileDraft(pick.tile),
      filters.filter(({ field }) => hasField(own, field)),
    );
  const add = (added: Filter[]) => {
    onFilters(added.reduce(addFilter, filters));
    onClose();
    onClear();
  };
  return (
    <>
      <MarkMenu
        pick={pick?.pick}
        columns={columns}
        members={own}
        target="the dashboard"
        onClose={onClose}
        onFilter={(narrowing) => add(asFilters(narrowing, own))}
        onExclude={(narrowing) => add(narrowing.filters.map(negated))}
        onShowRows={
          draft && own ? ({ filters: by, time }) => setRows(rowsBehind(draft, by, time, own)) : undefined
        }
        onBreakDown={
          draft && own
            ? (by, { filters: where, time }) =>
                void navigate(exploreAddress(projectId, { draft: breakDown(draft, by, where, time, own) }))
            : undefined
        }
        onAsk={
          draft && own
            ? (narrowing) => void navigate(path(`ask?${askAbout(draft, narrowing, own)}`))
            : undefined
        }
      />
      {picked && (
        <PickedBar
          label={memberLabel(picked.filter.field, members.get(picked.tile.dataset_id))}
          picked={picked.filter}
          onFilter={() => add([picked.filter])}
          onExclude={() => add([negated(picked.filter)])}
          onClear={onClear}
        />
      )}
      {rows && <RowsDialog query={rows} onClose={() => setRows(undefined)} />}
    </>
  );
}
