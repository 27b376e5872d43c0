import type {
  AskedQuestion,
  ChatReply,
  Dashboard,
  DashboardChange,
  DashboardDefinition,
  Report,
  VisualData,
} from './chatTypes';
import { request } from './http';
import type { Filter, Page } from './types';

const report = (id: string) => `/reports/${encodeURIComponent(id)}`;
const dashboard = (id: string) => `/dashboards/${encodeURIComponent(id)}`;

export const reports = {
  list: (projectId: string, signal?: AbortSignal) =>
    request<Page<Report>>('GET', '/reports', { query: { project_id: projectId, limit: 200 }, signal }),
  create: (report: { project_id: string; name: string; dataset_ids: string[] }) =>
    request<Report>('POST', '/reports', { body: report }),
  examples: (id: string, signal?: AbortSignal) =>
    request<Page<string>>('GET', `${report(id)}/examples`, { signal }),
  ask: (id: string, question: string, filters?: Filter[], signal?: AbortSignal) =>
    request<ChatReply>('POST', `${report(id)}/chat`, { body: { question, filters }, signal }),
  asked: (id: string, signal?: AbortSignal) =>
    request<Page<AskedQuestion>>('GET', `${report(id)}/chat`, { query: { limit: 50 }, signal }),
};

export const dashboards = {
  list: (projectId: string, signal?: AbortSignal) =>
    request<Page<Dashboard>>('GET', '/dashboards', { query: { project_id: projectId, limit: 200 }, signal }),
  get: (id: string, signal?: AbortSignal) => request<Dashboard>('GET', dashboard(id), { signal }),
  create: (definition: DashboardDefinition) =>
    request<Dashboard>('POST', '/dashboards', { body: definition }),
  save: (id: string, definition: DashboardDefinition) =>
    request<Dashboard>('PUT', dashboard(id), { body: definition }),
  remove: (id: string) => request<void>('DELETE', dashboard(id)),
  data: (id: string, signal?: AbortSignal) =>
    request<{ visuals: VisualData[] }>('GET', `${dashboard(id)}/data`, { signal }),
  changelog: (id: string, signal?: AbortSignal) =>
    request<Page<DashboardChange>>('GET', `${dashboard(id)}/changelog`, { signal }),
};
