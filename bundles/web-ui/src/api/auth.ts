import { client, take } from './client';
import type { Me } from './types';

export const auth = {
  me: (signal?: AbortSignal): Promise<Me> => take(client.GET('/api/v1/auth/me', { signal })),
  signIn: (username: string, password: string) =>
    take(client.POST('/api/v1/auth/session', { body: { username, password } })),
  signOut: () => take(client.DELETE('/api/v1/auth/session')),
};
