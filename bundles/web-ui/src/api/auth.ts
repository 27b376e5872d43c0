import { request } from './http';
import type { Me } from './types';

export const auth = {
  me: (signal?: AbortSignal) => request<Me>('GET', '/auth/me', { signal }),
  signIn: (username: string, password: string) =>
    request<unknown>('POST', '/auth/session', { body: { username, password } }),
  signOut: () => request<void>('DELETE', '/auth/session'),
};
