import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { connectionRoutes } from './connectionRoutes';
import { Landing } from './Landing';
import { NotFound } from './NotFound';
import { pluginRoutes } from './pluginRoutes';
import { ProjectScope } from './project';
import { RouteError } from './RouteError';
import { RequireSession } from './session';
import { Shell } from './Shell';

/** Each page is a chunk of its own: `lazy` takes a module's page component. */
function page(load: () => Promise<ComponentType>): Pick<RouteObject, 'lazy' | 'ErrorBoundary'> {
  return { lazy: async () => ({ Component: await load() }), ErrorBoundary: RouteError };
}

const inProject: RouteObject[] = [
  { index: true, ...page(async () => (await import('@/features/home/HomePage')).HomePage) },
  { path: 'datasets', ...page(async () => (await import('@/features/datasets/DatasetsPage')).DatasetsPage) },
  { path: 'datasets/new', ...page(async () => (await import('@/features/upload/UploadPage')).UploadPage) },
  {
    path: 'datasets/:datasetId/versions/new',
    ...page(async () => (await import('@/features/upload/NewVersionPage')).NewVersionPage),
  },
  {
    path: 'datasets/:datasetId',
    ...page(async () => (await import('@/features/datasets/DatasetPage')).DatasetPage),
    children: [
      { index: true, ...page(async () => (await import('@/features/datasets/PreviewTab')).PreviewTab) },
      {
        path: 'semantic',
        ...page(async () => (await import('@/features/semantic/SemanticTab')).SemanticTab),
      },
      {
        path: 'versions',
        ...page(async () => (await import('@/features/datasets/VersionsTab')).VersionsTab),
      },
    ],
  },
  ...connectionRoutes(page),
  { path: 'explore', ...page(async () => (await import('@/features/explore/ExplorePage')).ExplorePage) },
  { path: 'ask', ...page(async () => (await import('@/features/ask/AskPage')).AskPage) },
  {
    path: 'dashboards',
    ...page(async () => (await import('@/features/dashboards/DashboardsPage')).DashboardsPage),
  },
  {
    path: 'dashboards/:dashboardId',
    ...page(async () => (await import('@/features/dashboards/DashboardPage')).DashboardPage),
  },
  { path: '*', Component: NotFound },
];

const routes: RouteObject[] = [
  { path: '/signin', ...page(async () => (await import('@/features/auth/SignInPage')).SignInPage) },
  {
    Component: RequireSession,
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      {
        Component: Shell,
        ErrorBoundary: RouteError,
        children: [
          { index: true, Component: Landing },
          { path: 'p/:projectId', Component: ProjectScope, children: inProject },
          { path: 'users', ...page(async () => (await import('@/features/people/UsersPage')).UsersPage) },
          { path: 'audit', ...page(async () => (await import('@/features/people/AuditPage')).AuditPage) },
          ...pluginRoutes(page),
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}
