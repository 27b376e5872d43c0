import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { keys } from '@/api/keys';
import type { ChartKind } from '@/components/chart/types';
import { type DraftQuery, emptyDraft, isEmptyDraft, sameQuery, toQuery } from '@/query/draft';
import { useResult } from '@/query/hooks';
import { type ExploreState, exploreParams, exploreState, type ResultView } from '@/query/url';

const AUTO_RUN = 'studio.explore.auto-run';
const AUTO_RUN_BILLED = 'studio.explore.auto-run-billed';

/** Where a query is billed by what it reads, nothing runs that nobody asked for. */
function runsByItself(billed: boolean): boolean {
  return billed ? localStorage.getItem(AUTO_RUN_BILLED) === 'on' : localStorage.getItem(AUTO_RUN) !== 'off';
}

/** The state of Explore: the query being built lives in the address, the one that ran beside it. */
export function useExplore(billed = false) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => exploreState(params), [params]);
  const client = useQueryClient();
  const [autoRun, setAutoRun] = useState(() => runsByItself(billed));
  const [ran, setRan] = useState<DraftQuery>(() =>
    billed && !autoRun ? emptyDraft(state.draft.dataset_id) : state.draft,
  );
  const [stopped, setStopped] = useState(false);

  useEffect(() => {
    if (!autoRun) return;
    const timer = window.setTimeout(() => {
      setStopped(false);
      setRan(state.draft);
    }, 250);
    return () => window.clearTimeout(timer);
  }, [autoRun, state.draft]);

  const asked = isEmptyDraft(ran) ? undefined : toQuery(ran);
  const result = useResult(stopped ? undefined : asked);
  const refetch = result.refetch;

  const change = useCallback(
    (next: Partial<ExploreState>, replace = false) =>
      setParams(exploreParams({ ...state, ...next }), { replace, preventScrollReset: true }),
    [setParams, state],
  );
  const run = () => {
    setStopped(false);
    if (sameQuery(ran, state.draft)) void refetch();
    else setRan(state.draft);
  };
  const cancel = () => {
    setStopped(true);
    if (asked) void client.cancelQueries({ queryKey: keys.query(asked) });
  };

  return {
    state,
    draft: state.draft,
    setDraft: (draft: DraftQuery) => change({ draft }),
    setChart: (chart: ChartKind | undefined) =>
      setParams(exploreParams(chart ? { ...state, chart } : { draft: state.draft, view: state.view }), {
        preventScrollReset: true,
      }),
    setView: (view: ResultView) => change({ view }, true),
    ran,
    result,
    running: result.isFetching,
    stopped,
    stale: !sameQuery(ran, state.draft),
    run,
    cancel,
    autoRun,
    setAutoRun: (on: boolean) => {
      localStorage.setItem(billed ? AUTO_RUN_BILLED : AUTO_RUN, on ? 'on' : 'off');
      setAutoRun(on);
    },
  };
}

export type Explore = ReturnType<typeof useExplore>;
