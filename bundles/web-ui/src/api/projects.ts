import { request } from './http';
import type { Page, Project } from './types';

export const projects = {
  list: (signal?: AbortSignal) =>
    request<Page<Project>>('GET', '/projects', { query: { limit: 1000 }, signal }),
  create: (project: { id: string; name: string; description?: string }) =>
    request<Project>('POST', '/projects', { body: project }),
};
