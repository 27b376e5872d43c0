import type { Members } from '@/api/members';
import type { FilterableField } from './AddFilter';

export function filterableFields(members: Members): FilterableField[] {
  return [
    ...members.dimensions.map(({ name, label, type }) => ({
      name,
      label,
      type,
      datasetId: members.dataset_id,
    })),
    ...members.measures
      .filter(({ aggregations }) => aggregations.some((aggregation) => aggregation !== 'COUNT'))
      .map(({ name, label }) => ({
        name,
        label,
        type: 'double' as const,
        measure: true,
        datasetId: members.dataset_id,
      })),
  ];
}
