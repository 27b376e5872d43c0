import { Compass, LayoutDashboard } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ChatReply } from '@/api/chatTypes';
import type { Members } from '@/api/members';
import type { Receipt, ResultColumn, Row } from '@/api/types';
import { useProjectId } from '@/app/project';
import { useCan } from '@/app/session';
import { Chart } from '@/components/chart/Chart';
import type { ChartKind, ChartSpec } from '@/components/chart/types';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { Skeleton } from '@/components/feedback/Skeleton';
import { Segmented } from '@/components/form/Segmented';
import { Button, ButtonLink } from '@/components/ui/Button';
import { formatCount, formatInteger } from '@/lib/format';
import { suitedChart } from '@/query/charts';
import { type DraftQuery, toQuery } from '@/query/draft';
import { useResult } from '@/query/hooks';
import { exploreAddress, type ResultView as View } from '@/query/url';
import { queryTitle } from '@/query/words';
import { ReceiptButton } from '../builder/result/Receipt';
import { ResultView } from '../builder/result/ResultView';
import { SaveTileDialog } from '../builder/result/SaveTileDialog';
import { CopyButton, SqlView } from '../builder/result/SqlView';
import { asText } from './asText';

export interface ReplyResultProps {
  question: string;
  answer?: string;
  draft: DraftQuery;
  members: Members;
  /** The result that came with the reply; without it the query runs. */
  given?: ChatReply;
  emptyBySelf?: boolean;
}

interface Shown {
  columns: ResultColumn[];
  rows: Row[];
  sql: string | null;
  receipt?: Receipt | null;
  hasMore: boolean;
  kind: ChartKind;
  spec?: ChartSpec;
  chartRows?: Row[];
}

export function ReplyResult({ question, answer, draft, members, given, emptyBySelf }: ReplyResultProps) {
  const projectId = useProjectId();
  const analyst = useCan('analyst');
  const ran = useResult(given ? undefined : toQuery(draft));
  const [view, setView] = useState<View>();
  const [saving, setSaving] = useState(false);
  const answered = ran.data;
  const shown = useMemo(() => (given ? ofReply(given) : answered && ofResult(answered)), [given, answered]);
  const drawn = useMemo(
    () => ({ columns: shown?.columns ?? [], rows: shown?.chartRows ?? shown?.rows ?? [] }),
    [shown],
  );
  if (!shown) {
    if (ran.isError) return <ProblemNotice error={ran.error} />;
    return <Skeleton className="h-64" />;
  }
  const title = queryTitle(draft, members);
  const drawable = shown.kind !== 'table' && shown.rows.length > 0;
  const active = view ?? (drawable ? 'chart' : 'table');
  const tall = shown.kind === 'kpi' && active === 'chart' ? 'h-24' : 'h-80';
  return (
    <div className="@container flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          size="sm"
          label="Show as"
          value={active}
          options={[
            ...(drawable ? [{ value: 'chart' as const, label: 'Chart' }] : []),
            { value: 'table' as const, label: 'Table' },
            { value: 'sql' as const, label: 'SQL' },
          ]}
          onChange={setView}
        />
        <span className="tabular text-sm text-muted">{formatCount(shown.rows.length, 'row')}</span>
        <div className="ml-auto flex flex-wrap items-center gap-1">
          {shown.receipt && <ReceiptButton receipt={shown.receipt} members={members} />}
          <CopyButton label="Copy the answer" text={asText(answer ?? question, shown.columns, shown.rows)} />
          <ButtonLink
            size="sm"
            icon={<Compass />}
            to={exploreAddress(projectId, { draft, ...(drawable ? { chart: shown.kind } : {}) })}
          >
            Open in Explore
          </ButtonLink>
          {analyst && (
            <Button size="sm" icon={<LayoutDashboard />} onClick={() => setSaving(true)}>
              Save as tile
            </Button>
          )}
        </div>
      </div>
      {shown.hasMore && (
        <Notice tone="warn">Only the first {formatInteger(shown.rows.length)} rows are shown.</Notice>
      )}
      {active === 'sql' ? (
        <SqlView sql={shown.sql ?? ''} />
      ) : emptyBySelf || shown.rows.length === 0 ? (
        <p className="text-muted">No row matches. Change or remove a part above.</p>
      ) : (
        <div className={ran.isPlaceholderData ? `${tall} opacity-60` : tall}>
          {active === 'chart' && shown.spec ? (
            <Chart spec={shown.spec} data={drawn} title={title} />
          ) : (
            <ResultView
              kind={active === 'table' ? 'table' : shown.kind}
              columns={shown.columns}
              rows={shown.rows}
              title={title}
            />
          )}
        </div>
      )}
      {saving && (
        <SaveTileDialog draft={draft} type={shown.kind} title={title} onClose={() => setSaving(false)} />
      )}
    </div>
  );
}

function ofReply(reply: ChatReply): Shown {
  const visualization = reply.visualization;
  const base = {
    columns: reply.columns,
    rows: reply.results,
    sql: reply.sql,
    receipt: reply.receipt,
    hasMore: false,
  };
  if (!visualization)
    return { ...base, kind: reply.row_count === 1 ? suitedChart(reply.columns, 1) : 'table' };
  const { type, x, y, series, rows } = visualization;
  return {
    ...base,
    kind: type,
    spec: { type, x, y: [y], ...(series ? { series } : {}) },
    ...(rows ? { chartRows: rows } : {}),
  };
}

function ofResult(result: NonNullable<ReturnType<typeof useResult>['data']>): Shown {
  return {
    columns: result.columns,
    rows: result.results,
    sql: result.query,
    receipt: result.receipt,
    hasMore: result.has_more,
    kind: suitedChart(result.columns, result.row_count),
  };
}
