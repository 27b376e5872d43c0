import { request } from './http';
import { callAsJob, type Watch } from './jobs';
import type {
  Dataset,
  DatasetVersion,
  NewDataset,
  Page,
  QueryResult,
  SchemaDraft,
  SchemaValidation,
  SchemaVersion,
  SemanticSchema,
} from './types';

const at = (id: string) => `/datasets/${encodeURIComponent(id)}`;

export const datasets = {
  list: (projectId: string, includeInactive = false, signal?: AbortSignal) =>
    request<Page<Dataset>>('GET', '/datasets', {
      query: { project_id: projectId, include_inactive: includeInactive || undefined, limit: 1000 },
      signal,
    }),
  get: (id: string, signal?: AbortSignal) =>
    request<Dataset>('GET', at(id), { query: { include_inactive: true }, signal }),
  preview: (id: string, limit: number, offset: number, signal?: AbortSignal) =>
    request<QueryResult>('GET', `${at(id)}/preview`, { query: { limit, offset }, signal }),
  create: (dataset: NewDataset, watch?: Watch) => callAsJob<Dataset>('POST', '/datasets', dataset, watch),
  versions: (id: string, signal?: AbortSignal) =>
    request<Page<DatasetVersion>>('GET', `${at(id)}/versions`, { query: { limit: 1000 }, signal }),
  addVersion: (id: string, fileId: string, mode: 'replace' | 'append', watch?: Watch) =>
    callAsJob<Dataset>('POST', `${at(id)}/versions`, { file_id: fileId, mode }, watch),
  makeCurrent: (id: string, number: number) =>
    request<Dataset>('PUT', `${at(id)}/current-version`, { body: { number } }),
  deactivate: (id: string) => request<void>('DELETE', at(id)),
  restore: (id: string) => request<Dataset>('POST', `${at(id)}/restore`),
};

export const semantic = {
  get: (id: string, signal?: AbortSignal) => request<SchemaVersion>('GET', `${at(id)}/semantic`, { signal }),
  save: (id: string, schema: SemanticSchema) =>
    request<SchemaVersion>('PUT', `${at(id)}/semantic`, { body: { schema_json: schema } }),
  validate: (datasetId: string, schema: unknown, signal?: AbortSignal) =>
    request<SchemaValidation>('POST', '/semantic/validate', {
      body: { schema_json: schema, dataset_id: datasetId },
      signal,
    }),
  draft: (id: string) => request<SchemaDraft>('POST', `${at(id)}/semantic/draft`),
  versions: (id: string, signal?: AbortSignal) =>
    request<Page<SchemaVersion>>('GET', `${at(id)}/semantic/versions`, { query: { limit: 200 }, signal }),
  restore: (id: string, version: number) =>
    request<SchemaVersion>('POST', `${at(id)}/semantic/versions/${version}/restore`),
};
