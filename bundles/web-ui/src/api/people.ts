import { client, take, type Wire } from './client';

export type UserChange = Wire['UserChange'];
export type NewUser = Wire['NewUser'];
export type AuditEvent = Wire['AuditEvent'];

export const people = {
  list: (cursor?: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/users', { params: { query: { cursor, limit: 1000 } }, signal })),
  add: (user: NewUser) => take(client.POST('/api/v1/users', { body: user })),
  change: (name: string, change: UserChange) =>
    take(client.PATCH('/api/v1/users/{name}', { params: { path: { name } }, body: change })),
  audit: (cursor?: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/audit', { params: { query: { cursor, limit: 100 } }, signal })),
};
