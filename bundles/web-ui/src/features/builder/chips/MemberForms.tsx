import { useState } from 'react';
import type { Members } from '@/api/members';
import type { Aggregation, Granularity } from '@/api/types';
import { Field } from '@/components/form/Field';
import { Select } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import type { DraftQuery } from '@/query/draft';
import { setDimension, setMeasure, usualGranularity } from '@/query/edits';
import { aggregationOf } from '@/query/keys';
import { AGGREGATIONS, memberLabel } from '@/query/words';

interface MemberFormProps {
  draft: DraftQuery;
  members: Members;
  index: number;
  onApply: (draft: DraftQuery) => void;
}

export function MeasureForm({ draft, members, index, onApply }: MemberFormProps) {
  const measure = draft.measures[index];
  const [name, setName] = useState(measure?.name ?? '');
  const [aggregation, setAggregation] = useState<Aggregation | undefined>(
    measure && aggregationOf(measure, members),
  );
  const offeredFor = (member: string): Aggregation[] =>
    members.measures.find((candidate) => candidate.name === member)?.aggregations ?? [
      'COUNT',
      'COUNT_DISTINCT',
    ];
  const names = members.measures.map(({ name: value, label }) => ({ value, label }));
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(setMeasure(draft, index, { name, ...(aggregation ? { aggregation } : {}) }, members));
      }}
    >
      <Field label="Measure">
        <Select
          density="compact"
          value={name}
          options={
            names.some(({ value }) => value === name)
              ? names
              : [{ value: name, label: memberLabel(name, members) }, ...names]
          }
          onValue={(value) => {
            setName(value);
            setAggregation(
              offeredFor(value).find((offered) => offered === aggregation) ?? offeredFor(value)[0],
            );
          }}
        />
      </Field>
      <Field label="Aggregation">
        <Select
          density="compact"
          value={aggregation ?? ''}
          options={offeredFor(name).map((value) => ({ value, label: AGGREGATIONS[value] }))}
          onValue={(value) => setAggregation(value as Aggregation)}
        />
      </Field>
      <Button type="submit" size="sm" variant="primary" className="self-end">
        Apply
      </Button>
    </form>
  );
}

export function DimensionForm({ draft, members, index, onApply }: MemberFormProps) {
  const dimension = draft.dimensions[index];
  const [name, setName] = useState(dimension?.name ?? '');
  const [granularity, setGranularity] = useState<Granularity | ''>(dimension?.granularity ?? '');
  const periods = members.dimensions.find((candidate) => candidate.name === name)?.granularities ?? [];
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onApply(setDimension(draft, index, granularity ? { name, granularity } : { name }));
      }}
    >
      <Field label="Group by">
        <Select
          density="compact"
          value={name}
          options={members.dimensions.map(({ name: value, label }) => ({ value, label }))}
          onValue={(value) => {
            setName(value);
            setGranularity(usualGranularity(value, members) ?? '');
          }}
        />
      </Field>
      {periods.length > 0 && (
        <Field label="Periods">
          <Select
            density="compact"
            value={granularity}
            options={[
              ...periods.map((value) => ({ value, label: `by ${value}` })),
              { value: '', label: 'as it is' },
            ]}
            onValue={(value) => setGranularity(value as Granularity | '')}
          />
        </Field>
      )}
      <Button type="submit" size="sm" variant="primary" className="self-end">
        Apply
      </Button>
    </form>
  );
}
