import type { SemanticQuery } from './types';

/** Every cache key of the application, so that what a change makes stale can be named in one place. */
export const keys = {
  me: ['me'] as const,
  users: ['users'] as const,
  audit: ['audit'] as const,
  plugins: ['plugins'] as const,
  plugin: (id: string) => ['plugins', id] as const,
  pluginHistory: (id: string) => ['plugins', id, 'history'] as const,
  pluginSettings: (id: string) => ['plugins', id, 'settings'] as const,
  pluginLog: (id: string) => ['plugins', id, 'log'] as const,
  connectionAdapters: ['connection-adapters'] as const,
  connections: (projectId: string) => ['connections', projectId] as const,
  connection: (id: string) => ['connection', id] as const,
  sourceSchemas: (id: string) => ['connection', id, 'schemas'] as const,
  sourceTables: (id: string, schema: string, search: string) =>
    ['connection', id, 'tables', schema, search] as const,
  sourceTable: (id: string, schema: string, table: string) =>
    ['connection', id, 'table', schema, table] as const,
  sourceRows: (id: string, schema: string, table: string) =>
    ['connection', id, 'table', schema, table, 'rows'] as const,
  projects: ['projects'] as const,
  domains: ['domains'] as const,
  projectDomain: (projectId: string) => ['project-domain', projectId] as const,
  datasets: (projectId: string) => ['datasets', projectId] as const,
  dataset: (id: string) => ['dataset', id] as const,
  datasetVersions: (id: string) => ['dataset', id, 'versions'] as const,
  drift: (id: string, version: number) => ['dataset', id, 'drift', version] as const,
  freshness: (id: string, version: number) => ['dataset', id, 'freshness', version] as const,
  schema: (id: string) => ['dataset', id, 'schema'] as const,
  schemaVersions: (id: string) => ['dataset', id, 'schema', 'versions'] as const,
  preview: (id: string, version: number) => ['dataset', id, 'preview', version] as const,
  query: (query: SemanticQuery) => ['query', query.dataset_id, query] as const,
  estimate: (query: SemanticQuery) => ['estimate', query.dataset_id, query] as const,
  reports: (projectId: string) => ['reports', projectId] as const,
  examples: (reportId: string) => ['report', reportId, 'examples'] as const,
  /** A conversation's history; `askedLately` is the same as of now, for an overview. */
  asked: (reportId: string) => ['report', reportId, 'asked'] as const,
  askedLately: (reportId: string) => ['report', reportId, 'asked-lately'] as const,
  dashboards: (projectId: string) => ['dashboards', projectId] as const,
  dashboard: (id: string) => ['dashboard', id] as const,
  dashboardData: (id: string) => ['dashboard', id, 'data'] as const,
  dashboardChanges: (id: string) => ['dashboard', id, 'changes'] as const,
};
