import type { Members } from '@/api/members';

/** A small dataset of deliveries, for tests. */
export const deliveries: Members = {
  dataset_id: 'deliveries',
  dataset_name: 'Deliveries',
  grain: 'daily',
  schema_version: 1,
  data_version: 1,
  time_columns: ['sent_on'],
  dimensions: [
    { name: 'depot', label: 'Depot', type: 'text', granularities: [], synonyms: ['warehouse'] },
    { name: 'carrier', label: 'Carrier', type: 'text', granularities: [] },
    { name: 'express', label: 'Express', type: 'boolean', granularities: [] },
    {
      name: 'sent_on',
      label: 'Sent on',
      type: 'date',
      granularities: ['day', 'week', 'month', 'quarter', 'year'],
    },
  ],
  measures: [
    { name: 'weight', label: 'Weight', aggregations: ['SUM', 'AVG', 'MAX'] },
    { name: 'row_count', label: 'Row count', aggregations: ['COUNT'] },
  ],
  estimates: false,
};
