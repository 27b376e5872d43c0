import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Members } from '@/api/members';
import type { Filter, ResultColumn } from '@/api/types';
import { useProjectPath } from '@/app/project';
import type { MarkPick } from '@/components/chart/types';
import type { DraftQuery } from '@/query/draft';
import { breakDown, narrow, rowsBehind } from '@/query/edits';
import { addFilter, type Narrowing, negated } from '@/query/filters';
import { askAbout } from '@/query/ask';
import { memberLabel } from '@/query/words';
import { MarkMenu } from '../builder/result/MarkMenu';
import { PickedBar } from '../builder/result/PickedBar';
import { RowsDialog } from '../builder/result/RowsDialog';
import type { Explore } from './useExplore';

export interface MarksProps {
  explore: Explore;
  members: Members;
  columns: ResultColumn[];
  pick: MarkPick | undefined;
  picked: Filter | undefined;
  onDone: () => void;
  onClosePick: () => void;
}

/** What a click on a mark can lead to. */
export function Marks({ explore, members, columns, pick, picked, onDone, onClosePick }: MarksProps) {
  const { ran, setDraft } = explore;
  const navigate = useNavigate();
  const path = useProjectPath();
  const [rows, setRows] = useState<DraftQuery>();
  const apply = (draft: DraftQuery) => {
    setDraft(draft);
    onDone();
  };
  const exclude = ({ filters }: Narrowing) =>
    apply({ ...ran, filters: filters.map(negated).reduce(addFilter, ran.filters) });
  return (
    <>
      <MarkMenu
        pick={pick}
        columns={columns}
        members={members}
        onClose={onClosePick}
        onFilter={({ filters, time }) => apply(narrow(ran, filters, time))}
        onExclude={exclude}
        onShowRows={({ filters, time }) => setRows(rowsBehind(ran, filters, time, members))}
        onBreakDown={(by, { filters, time }) => apply(breakDown(ran, by, filters, time, members))}
        onAsk={(narrowing) => void navigate(path(`ask?${askAbout(ran, narrowing, members)}`))}
      />
      {picked && (
        <PickedBar
          label={memberLabel(picked.field, members)}
          picked={picked}
          onFilter={() => apply(narrow(ran, [picked]))}
          onExclude={() => exclude({ filters: [picked] })}
          onClear={onDone}
        />
      )}
      {rows && <RowsDialog query={rows} onClose={() => setRows(undefined)} />}
    </>
  );
}
