import type {
  AskedQuestion,
  ChatReply,
  Dashboard,
  DashboardDefinition,
  Feedback,
  VisualData,
} from './chatTypes';
import { client, take, type Wire } from './client';
import type { Filter, Page } from './types';

const at = (id: string) => ({ path: { id } });

export const reports = {
  list: (projectId: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/reports', { params: { query: { project_id: projectId, limit: 200 } }, signal })),
  create: (report: Wire['NewReport']) => take(client.POST('/api/v1/reports', { body: report })),
  examples: (id: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/reports/{id}/examples', { params: at(id), signal })),
  ask: (id: string, question: string, filters?: Filter[], signal?: AbortSignal) =>
    take(
      client.POST('/api/v1/reports/{id}/chat', { params: at(id), body: { question, filters }, signal }),
    ) as Promise<ChatReply>,
  asked: (id: string, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/reports/{id}/chat', { params: { ...at(id), query: { limit: 50 } }, signal }),
    ) as Promise<Page<AskedQuestion>>,
  rate: (id: string, questionId: number, feedback: Feedback) =>
    take(
      client.PUT('/api/v1/reports/{id}/chat/{question_id}/feedback', {
        params: { path: { id, question_id: questionId } },
        body: feedback,
      }),
    ),
};

export const dashboards = {
  list: (projectId: string, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/dashboards', { params: { query: { project_id: projectId, limit: 200 } }, signal }),
    ) as Promise<Page<Dashboard>>,
  get: (id: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/dashboards/{id}', { params: at(id), signal })) as Promise<Dashboard>,
  create: (definition: DashboardDefinition) =>
    take(client.POST('/api/v1/dashboards', { body: wire(definition) })) as Promise<Dashboard>,
  /** Refused with 409 when someone saved after `version`; without it the last one to save wins. */
  save: (id: string, definition: DashboardDefinition, version?: number) =>
    take(
      client.PUT('/api/v1/dashboards/{id}', {
        params: { ...at(id), query: { version } },
        body: wire(definition),
      }),
    ) as Promise<Dashboard>,
  remove: (id: string) => take(client.DELETE('/api/v1/dashboards/{id}', { params: at(id) })),
  data: (id: string, filters?: Filter[], signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/dashboards/{id}/data', {
        params: { ...at(id), query: { filters: filters?.length ? JSON.stringify(filters) : undefined } },
        signal,
      }),
    ) as Promise<{ visuals: VisualData[] }>,
  changelog: (id: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/dashboards/{id}/changelog', { params: at(id), signal })),
};

/** A part that is null is one that is left out. */
function wire(definition: DashboardDefinition): Wire['DashboardDefinition'] {
  return definition as Wire['DashboardDefinition'];
}
