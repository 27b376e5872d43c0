import { client, take, type Wire } from './client';

export type Connection = Wire['Connection'];
export type NewConnection = Wire['NewConnection'];
export type ConnectionChange = Wire['ConnectionChange'];
export type ConnectionTest = Wire['ConnectionTest'];
export type ConnectionAdapter = Wire['ConnectionAdapter'];
export type SourceTable = Wire['SourceTable'];
export type DescribedTable = Wire['DescribedTable'];

const at = (id: string) => ({ path: { id } });
const TABLES_PAGE = 100;

export const connections = {
  adapters: (signal?: AbortSignal) => take(client.GET('/api/v1/connection-adapters', { signal })),
  list: (projectId: string, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/connections', {
        params: { query: { project_id: projectId, limit: 1000 } },
        signal,
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/connections/{id}', { params: at(id), signal })),
  create: (connection: NewConnection) => take(client.POST('/api/v1/connections', { body: connection })),
  change: (id: string, change: ConnectionChange) =>
    take(client.PATCH('/api/v1/connections/{id}', { params: at(id), body: change })),
  remove: (id: string) => take(client.DELETE('/api/v1/connections/{id}', { params: at(id) })),
  tryOut: (connection: NewConnection) => take(client.POST('/api/v1/connections/test', { body: connection })),
  test: (id: string) => take(client.POST('/api/v1/connections/{id}/test', { params: at(id) })),
  schemas: (id: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/connections/{id}/schemas', { params: at(id), signal })),
  tables: (id: string, schema: string, search: string, cursor?: string, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/connections/{id}/tables', {
        params: {
          ...at(id),
          query: { schema: schema || undefined, search: search || undefined, cursor, limit: TABLES_PAGE },
        },
        signal,
      }),
    ),
  table: (id: string, schema: string, table: string, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/connections/{id}/tables/{schema}/{table}', {
        params: { path: { id, schema, table } },
        signal,
      }),
    ),
  preview: (id: string, schema: string, table: string, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/connections/{id}/tables/{schema}/{table}/preview', {
        params: { path: { id, schema, table }, query: { limit: 20 } },
        signal,
      }),
    ),
};
