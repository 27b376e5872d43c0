import { client, take, type Wire } from './client';
import { asJob, type Watch } from './jobs';
import type {
  Dataset,
  Freshness,
  NewDataset,
  Page,
  QueryResult,
  SchemaDraft,
  SchemaValidation,
  SchemaVersion,
  SemanticSchema,
  TableDrift,
} from './types';

const at = (id: string) => ({ path: { id } });
const ALL = { limit: 1000 };

export const datasets = {
  list: (projectId: string, includeInactive = false, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/datasets', {
        params: { query: { ...ALL, project_id: projectId, include_inactive: includeInactive || undefined } },
        signal,
      }),
    ),
  get: (id: string, signal?: AbortSignal): Promise<Dataset> =>
    take(
      client.GET('/api/v1/datasets/{id}', {
        params: { ...at(id), query: { include_inactive: true } },
        signal,
      }),
    ),
  preview: (id: string, limit: number, offset: number, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/datasets/{id}/preview', {
        params: { ...at(id), query: { limit, offset } },
        signal,
      }),
    ) as Promise<QueryResult>,
  create: (dataset: NewDataset, watch?: Watch): Promise<Dataset> =>
    asJob((options) => client.POST('/api/v1/datasets', { body: dataset, ...options }), watch),
  versions: (id: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/datasets/{id}/versions', { params: { ...at(id), query: ALL }, signal })),
  addVersion: (id: string, version: Wire['NewVersion'], watch?: Watch): Promise<Dataset> =>
    asJob(
      (options) =>
        client.POST('/api/v1/datasets/{id}/versions', { params: at(id), body: version, ...options }),
      watch,
    ),
  makeCurrent: (id: string, number: number) =>
    take(client.PUT('/api/v1/datasets/{id}/current-version', { params: at(id), body: { number } })),
  drift: (id: string, signal?: AbortSignal): Promise<TableDrift> =>
    take(client.GET('/api/v1/datasets/{id}/drift', { params: at(id), signal })),
  freshness: (id: string, signal?: AbortSignal): Promise<Freshness> =>
    take(client.GET('/api/v1/datasets/{id}/freshness', { params: at(id), signal })),
  expectFreshness: (id: string, withinHours: number | undefined): Promise<Freshness> =>
    take(
      client.PUT('/api/v1/datasets/{id}/freshness', { params: at(id), body: { within_hours: withinHours } }),
    ),
  registerAnew: (id: string, watch?: Watch): Promise<Dataset> =>
    asJob(
      (options) => client.POST('/api/v1/datasets/{id}/register-anew', { params: at(id), ...options }),
      watch,
    ),
  deactivate: (id: string) => take(client.DELETE('/api/v1/datasets/{id}', { params: at(id) })),
  restore: (id: string) => take(client.POST('/api/v1/datasets/{id}/restore', { params: at(id) })),
};

export const semantic = {
  get: (id: string, signal?: AbortSignal): Promise<SchemaVersion> =>
    take(client.GET('/api/v1/datasets/{id}/semantic', { params: at(id), signal })),
  save: (id: string, schema: SemanticSchema): Promise<SchemaVersion> =>
    take(client.PUT('/api/v1/datasets/{id}/semantic', { params: at(id), body: { schema_json: schema } })),
  validate: (datasetId: string, schema: SemanticSchema, signal?: AbortSignal): Promise<SchemaValidation> =>
    take(
      client.POST('/api/v1/semantic/validate', {
        body: { schema_json: schema, dataset_id: datasetId },
        signal,
      }),
    ),
  draft: (id: string): Promise<SchemaDraft> =>
    take(client.POST('/api/v1/datasets/{id}/semantic/draft', { params: at(id) })),
  versions: (id: string, signal?: AbortSignal): Promise<Page<SchemaVersion>> =>
    take(
      client.GET('/api/v1/datasets/{id}/semantic/versions', {
        params: { ...at(id), query: { limit: 200 } },
        signal,
      }),
    ),
  restore: (id: string, version: number): Promise<SchemaVersion> =>
    take(
      client.POST('/api/v1/datasets/{id}/semantic/versions/{version}/restore', {
        params: { path: { id, version } },
      }),
    ),
};
