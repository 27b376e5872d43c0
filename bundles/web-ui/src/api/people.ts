import { request } from './http';
import type { Cell, Page, Role, User } from './types';

export interface UserChange {
  role?: Role;
  password?: string;
  active?: boolean;
}

export interface NewUser {
  name: string;
  password: string;
  role: Role;
}

export interface AuditEvent {
  id: number;
  at: string;
  by: string;
  action: string;
  object?: string | null;
  outcome: string;
  request_id?: string | null;
  details: Record<string, Cell | Cell[]>;
}

export const people = {
  list: (cursor?: string, signal?: AbortSignal) =>
    request<Page<User>>('GET', '/users', { query: { cursor, limit: 200 }, signal }),
  add: (user: NewUser) => request<User>('POST', '/users', { body: user }),
  change: (name: string, change: UserChange) =>
    request<User>('PATCH', `/users/${encodeURIComponent(name)}`, { body: change }),
  audit: (cursor?: string, signal?: AbortSignal) =>
    request<Page<AuditEvent>>('GET', '/audit', { query: { cursor, limit: 100 }, signal }),
};
