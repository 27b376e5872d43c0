import type { Members } from '@/api/members';
import type { Filter } from '@/api/types';
import type { DraftQuery } from '@/query/draft';
import { addFilter } from '@/query/filters';
import { AddFilter } from '../filters/AddFilter';
import { filterableFields } from '../filters/fields';
import { FilterShelf, HavingShelf, TimeShelf } from './ConditionShelves';
import { DimensionShelf, MeasureShelf } from './MemberShelves';
import { OrderAndLimit } from './OrderAndLimit';
import { Section } from './Section';

export interface QuerySettingsProps {
  draft: DraftQuery;
  members: Members;
  onChange: (draft: DraftQuery) => void;
  /** A tile has no conditions on groups. */
  having?: boolean;
}

/** Everything about a query but its fields: also the panel that edits a tile. */
export function QuerySettings({ draft, members, onChange, having = true }: QuerySettingsProps) {
  return (
    <>
      <Section title="Measures">
        <MeasureShelf draft={draft} members={members} onChange={onChange} />
      </Section>
      <Section title="Grouped by">
        <DimensionShelf draft={draft} members={members} onChange={onChange} />
      </Section>
      {members.time_columns.length > 0 && (
        <Section title="Time">
          <TimeShelf draft={draft} members={members} onChange={onChange} />
        </Section>
      )}
      <Section
        title="Filters"
        action={
          <AddFilter
            fields={filterableFields(members)}
            onAdd={(filter: Filter) => onChange({ ...draft, filters: addFilter(draft.filters, filter) })}
          />
        }
      >
        <FilterShelf draft={draft} members={members} onChange={onChange} />
      </Section>
      {having && (draft.measures.length > 0 || draft.having.length > 0) && (
        <HavingShelf draft={draft} members={members} onChange={onChange} />
      )}
      <Section title="Sort and limit">
        <OrderAndLimit draft={draft} members={members} onChange={onChange} />
      </Section>
    </>
  );
}
