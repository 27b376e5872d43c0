import { Download, ImageDown, LayoutDashboard, MousePointerClick, Pause, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Members } from '@/api/members';
import { savePng } from '@/api/exports';
import type { Filter } from '@/api/types';
import { useCan } from '@/app/session';
import type { MarkPick } from '@/components/chart/types';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { Skeleton } from '@/components/feedback/Skeleton';
import { DeniedState, EmptyState } from '@/components/feedback/States';
import { Segmented } from '@/components/form/Segmented';
import { Menu, MenuItem } from '@/components/overlay/Menu';
import { Button } from '@/components/ui/Button';
import { asApiError } from '@/api/problem';
import { formatCount, formatInteger } from '@/lib/format';
import { modKey } from '@/lib/platform';
import { suitedChart } from '@/query/charts';
import { isEmptyDraft, toQuery } from '@/query/draft';
import { addMeasure, toggleDimension } from '@/query/edits';
import { collected } from '@/query/filters';
import { goodGroups } from '@/query/examples';
import { queryTitle } from '@/query/words';
import { cn } from '@/lib/cn';
import { elapsedWords, ReceiptButton } from '../builder/result/Receipt';
import { ResultView } from '../builder/result/ResultView';
import { SaveTileDialog } from '../builder/result/SaveTileDialog';
import { SqlView } from '../builder/result/SqlView';
import { useExport } from '../builder/result/useExport';
import { Marks } from './Marks';
import type { Explore } from './useExplore';

export function ResultPane({ explore, members }: { explore: Explore; members: Members }) {
  const { result, state, ran } = explore;
  const shown = result.data;
  const analyst = useCan('analyst');
  const exporting = useExport();
  const png = useRef<() => string>(undefined);
  const [saving, setSaving] = useState(false);
  const [pick, setPick] = useState<MarkPick>();
  const [picked, setPicked] = useState<Filter>();
  if (isEmptyDraft(explore.draft)) return <Begin explore={explore} members={members} />;
  const title = queryTitle(ran, members);
  const kind = shown ? (state.chart ?? suitedChart(shown.columns, shown.row_count)) : 'table';
  const drawn = state.view === 'chart' && kind !== 'kpi' && kind !== 'table';
  const download = (format: 'csv' | 'xlsx') => exporting.mutate({ query: toQuery(ran), format, name: title });
  return (
    <section aria-label="Result" className="@container flex min-h-0 flex-1 flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          size="sm"
          label="Show as"
          value={state.view}
          options={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
            { value: 'sql', label: 'SQL' },
          ]}
          onChange={explore.setView}
        />
        <p aria-live="polite" className="tabular text-sm text-muted">
          {result.isFetching ? 'Running…' : shown && formatCount(shown.row_count, 'row')}
          {shown && !result.isFetching && (
            <span className="@max-[38rem]:hidden"> in {elapsedWords(shown.receipt.elapsed_ms)}</span>
          )}
        </p>
        {shown && (
          <div className="ml-auto flex flex-wrap items-center gap-1">
            <ReceiptButton receipt={shown.receipt} members={members} />
            <Menu
              trigger={
                <Button size="sm" variant="ghost" icon={<Download />} busy={exporting.isPending}>
                  <span className="@max-[34rem]:sr-only">Export</span>
                </Button>
              }
            >
              <MenuItem onSelect={() => download('csv')}>CSV</MenuItem>
              <MenuItem onSelect={() => download('xlsx')}>Excel workbook (XLSX)</MenuItem>
              {drawn && (
                <MenuItem icon={<ImageDown />} onSelect={() => png.current && savePng(png.current(), title)}>
                  Image (PNG)
                </MenuItem>
              )}
            </Menu>
            {analyst && (
              <Button size="sm" icon={<LayoutDashboard />} onClick={() => setSaving(true)}>
                Save as tile
              </Button>
            )}
          </div>
        )}
      </div>
      {explore.stopped && (
        <Notice tone="info" title="Cancelled">
          Nothing was changed. Run it again whenever you like.
        </Notice>
      )}
      {explore.stale && !explore.autoRun && shown && (
        <Notice
          tone="info"
          action={
            <Button size="sm" onClick={explore.run}>
              Run
            </Button>
          }
        >
          The settings changed since this ran. {modKey()} Enter runs them.
        </Notice>
      )}
      {shown?.has_more && (
        <Notice tone="warn" title={`Only the first ${formatInteger(shown.row_count)} rows are shown`}>
          The limit cut the rest off. Raise “At most” under Sort and limit, or filter.
        </Notice>
      )}
      <div
        className={cn(
          'relative min-h-96 flex-1 rounded-lg border border-line bg-surface lg:min-h-0',
          result.isFetching && 'opacity-60',
        )}
      >
        <div className="absolute inset-0 flex flex-col p-3">
          <Body
            explore={explore}
            title={title}
            kind={kind}
            onReady={(draw) => {
              png.current = draw;
            }}
            onPick={(made) =>
              made.add ? setPicked((before) => collected(before, made, shown?.columns ?? [])) : setPick(made)
            }
          />
        </div>
      </div>
      {shown && (
        <Marks
          explore={explore}
          members={members}
          columns={shown.columns}
          pick={pick}
          picked={picked}
          onDone={() => {
            setPick(undefined);
            setPicked(undefined);
          }}
          onClosePick={() => setPick(undefined)}
        />
      )}
      {saving && <SaveTileDialog draft={ran} type={kind} title={title} onClose={() => setSaving(false)} />}
    </section>
  );
}

interface BodyProps {
  explore: Explore;
  title: string;
  kind: ReturnType<typeof suitedChart>;
  onPick: (pick: MarkPick) => void;
  onReady: (png: () => string) => void;
}

function Body({ explore, title, kind, onPick, onReady }: BodyProps) {
  const { result, state } = explore;
  const shown = result.data;
  if (result.isError) {
    if (asApiError(result.error).status === 403)
      return <DeniedState>{asApiError(result.error).message}</DeniedState>;
    return (
      <div className="overflow-y-auto">
        <ProblemNotice error={result.error} />
      </div>
    );
  }
  if (!shown) {
    return explore.stopped ? (
      <EmptyState compact icon={<Pause />} title="Nothing has run" />
    ) : !explore.running && explore.stale ? (
      <EmptyState compact icon={<MousePointerClick />} title="Ready to run">
        Press Run, or {modKey()} Enter.
      </EmptyState>
    ) : (
      <Skeleton className="h-full" />
    );
  }
  if (state.view === 'sql')
    return <SqlView sql={shown.query} parameters={shown.parameters} className="overflow-y-auto" />;
  return (
    <ResultView
      kind={state.view === 'table' ? 'table' : kind}
      columns={shown.columns}
      rows={shown.results}
      title={title}
      onPick={onPick}
      onReady={onReady}
    />
  );
}

/** Nothing chosen yet: a few things to begin with. */
function Begin({ explore, members }: { explore: Explore; members: Members }) {
  const measure = members.measures.find(({ name }) => name !== 'row_count') ?? members.measures[0];
  const dimension = goodGroups(members)[0];
  const time = members.time_columns[0];
  const base = explore.draft;
  if (!measure) {
    return (
      <EmptyState icon={<TriangleAlert />} title="This dataset has no measures you may see">
        Choose fields on the left to see their values.
      </EmptyState>
    );
  }
  const measured = addMeasure(
    base,
    { name: measure.name, aggregation: measure.aggregations[0] ?? null },
    members,
  );
  const ideas = [
    dimension && {
      label: `${measure.label} by ${dimension.label}`,
      draft: toggleDimension(measured, dimension.name, members),
    },
    time && { label: `${measure.label} over time`, draft: toggleDimension(measured, time, members) },
    { label: `${measure.label} in total`, draft: measured },
  ].filter((idea) => idea !== undefined && idea !== '');
  return (
    <EmptyState
      icon={<MousePointerClick />}
      title="Choose fields to begin"
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {ideas.map((idea) => (
            <Button key={idea.label} onClick={() => explore.setDraft(idea.draft)}>
              {idea.label}
            </Button>
          ))}
        </div>
      }
    >
      A measure says what to compute, a dimension what to compare by. Or start with one of these:
    </EmptyState>
  );
}
