import { request } from './http';
import type { Aggregation, ColumnType, Granularity } from './types';

/** Something to group and filter by. */
export interface DimensionMember {
  name: string;
  label: string;
  type: ColumnType;
  description?: string | null;
  synonyms?: string[];
  /** The periods it can be grouped by; empty unless it is a time. */
  granularities?: Granularity[];
}

/** Something to compute. */
export interface MeasureMember {
  name: string;
  label: string;
  /** The usual one first. */
  aggregations: Aggregation[];
  format?: string | null;
  description?: string | null;
  synonyms?: string[];
}

/** What the signed-in person can ask of a dataset. */
export interface Members {
  dataset_id: string;
  dataset_name: string;
  grain: string;
  schema_version: number;
  data_version: number;
  time_columns: string[];
  dimensions: DimensionMember[];
  measures: MeasureMember[];
  /** Whether its data source tells how much a query would read, since that is what it bills. */
  estimates: boolean;
}

export const members = {
  get: (datasetId: string, signal?: AbortSignal) =>
    request<Members>('GET', `/datasets/${encodeURIComponent(datasetId)}/members`, { signal }),
};
