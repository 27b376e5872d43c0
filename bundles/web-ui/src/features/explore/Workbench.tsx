import { SlidersHorizontal, TableProperties } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Members } from '@/api/members';
import { Button } from '@/components/ui/Button';
import { addMeasure, toggleDimension, toggleMeasure } from '@/query/edits';
import { addFilter } from '@/query/filters';
import { useShortcuts } from '@/lib/shortcuts';
import { useMediaQuery } from '@/lib/useMediaQuery';
import { FieldList } from '../builder/fields/FieldList';
import { FilterDialog } from '../builder/filters/FilterDialog';
import { ResultPane } from './ResultPane';
import { SettingsPane } from './SettingsPane';
import { Sheet } from '@/components/overlay/Sheet';
import { Toolbar } from './Toolbar';
import { useExplore } from './useExplore';

/** Fields, result, settings: side by side where there is room, else behind two buttons. */
export function Workbench({ members }: { members: Members }) {
  const explore = useExplore(members.estimates);
  const { draft, setDraft } = explore;
  const [sheet, setSheet] = useState<'fields' | 'settings'>();
  const [filtering, setFiltering] = useState<string>();
  const wide = useMediaQuery('(min-width: 1024px)');
  useEffect(() => {
    document.title = `Explore ${members.dataset_name} · Analytics Studio`;
  }, [members.dataset_name]);
  useShortcuts([
    { keys: 'mod+Enter', description: 'Run the query', run: explore.run, whileTyping: true },
    { keys: 'Escape', description: 'Cancel the query', run: () => explore.running && explore.cancel() },
  ]);

  const fields = (
    <FieldList
      members={members}
      chosen={{
        dimensions: draft.dimensions.map(({ name }) => name),
        measures: draft.measures.map(({ name }) => name),
      }}
      onToggle={({ name, measure }) =>
        setDraft(measure ? toggleMeasure(draft, name, members) : toggleDimension(draft, name, members))
      }
      onFilter={setFiltering}
      onCount={(name, distinct) =>
        setDraft(addMeasure(draft, { name, aggregation: distinct ? 'COUNT_DISTINCT' : 'COUNT' }, members))
      }
    />
  );
  const settings = <SettingsPane explore={explore} members={members} />;

  return (
    <div className="flex min-h-0 flex-col lg:h-dvh">
      <Toolbar explore={explore} members={members} />
      <div className="grid min-h-0 flex-1 lg:grid-cols-[15rem_minmax(0,1fr)_19rem]">
        {wide && (
          <aside aria-label="Fields" className="min-h-0 border-r border-line bg-surface">
            {fields}
          </aside>
        )}
        <div className="flex min-h-0 min-w-0 flex-col">
          {!wide && (
            <div className="flex gap-2 px-4 pt-3">
              <Button className="flex-1" icon={<TableProperties />} onClick={() => setSheet('fields')}>
                Fields
              </Button>
              <Button className="flex-1" icon={<SlidersHorizontal />} onClick={() => setSheet('settings')}>
                Settings
              </Button>
            </div>
          )}
          <ResultPane explore={explore} members={members} />
        </div>
        {wide && (
          <aside aria-label="Settings" className="min-h-0 overflow-y-auto border-l border-line bg-surface">
            {settings}
          </aside>
        )}
      </div>
      {!wide && (
        <Sheet
          title={sheet === 'settings' ? 'Settings' : 'Fields'}
          open={sheet !== undefined}
          onClose={() => setSheet(undefined)}
        >
          {sheet === 'settings' ? settings : fields}
        </Sheet>
      )}
      {filtering !== undefined && (
        <FilterDialog
          members={members}
          field={filtering}
          onClose={() => setFiltering(undefined)}
          onApply={(filter) => {
            setDraft({ ...draft, filters: addFilter(draft.filters, filter) });
            setFiltering(undefined);
          }}
        />
      )}
    </div>
  );
}
