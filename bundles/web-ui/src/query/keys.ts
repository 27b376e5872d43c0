import type { Members } from '@/api/members';
import type { Aggregation, DimensionRef, MeasureRef } from '@/api/types';
import type { DraftQuery } from './draft';

/** The key of a dimension's column in a result. */
export function dimensionKey({ name, granularity }: DimensionRef): string {
  return granularity ? `${name}_${granularity}` : name;
}

/** The key of a measure's column: its `as`; its name when it has one aggregation; else name and aggregation. */
export function measureKey(measure: MeasureRef, members: Members): string {
  if (measure.as) return measure.as;
  const aggregation = aggregationOf(measure, members);
  const own = members.measures.find(({ name }) => name === measure.name);
  if (own && own.aggregations.length === 1) return measure.name;
  return aggregation ? `${measure.name}_${aggregation.toLowerCase()}` : measure.name;
}

export function aggregationOf(measure: MeasureRef, members: Members): Aggregation | undefined {
  if (measure.aggregation) return measure.aggregation;
  return members.measures.find(({ name }) => name === measure.name)?.aggregations[0];
}

export function resultKeys(draft: DraftQuery, members: Members): string[] {
  return [
    ...draft.dimensions.map(dimensionKey),
    ...draft.measures.map((measure) => measureKey(measure, members)),
  ];
}
