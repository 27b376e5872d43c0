import type { Members } from '@/api/members';
import type { ChartKind } from '@/components/chart/types';
import { ChartTypePicker } from '../builder/settings/ChartTypePicker';
import { QuerySettings } from '../builder/settings/QuerySettings';
import { Section } from '../builder/settings/Section';
import { suitedChart } from '@/query/charts';
import type { Explore } from './useExplore';

export function SettingsPane({ explore, members }: { explore: Explore; members: Members }) {
  const result = explore.result.data;
  const suited: ChartKind | undefined = result && suitedChart(result.columns, result.row_count);
  return (
    <>
      <Section title="Chart">
        <ChartTypePicker
          value={explore.state.chart}
          suited={suited}
          columns={result?.columns ?? []}
          onChange={explore.setChart}
        />
      </Section>
      <QuerySettings draft={explore.draft} members={members} onChange={explore.setDraft} />
    </>
  );
}
