import { client, take, type Wire } from './client';

export const projects = {
  list: (signal?: AbortSignal) =>
    take(client.GET('/api/v1/projects', { params: { query: { limit: 1000 } }, signal })),
  create: (project: Wire['NewProject']) => take(client.POST('/api/v1/projects', { body: project })),
};
