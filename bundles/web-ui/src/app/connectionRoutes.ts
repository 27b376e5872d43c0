import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

type LazyPage = (load: () => Promise<ComponentType>) => Pick<RouteObject, 'lazy' | 'ErrorBoundary'>;

/** Below the address of a project. */
export function connectionRoutes(page: LazyPage): RouteObject[] {
  return [
    {
      path: 'connections',
      ...page(async () => (await import('@/features/connections/ConnectionsPage')).ConnectionsPage),
    },
    {
      path: 'connections/new',
      ...page(async () => (await import('@/features/connections/NewConnectionPage')).NewConnectionPage),
    },
    {
      path: 'connections/:connectionId/edit',
      ...page(async () => (await import('@/features/connections/EditConnectionPage')).EditConnectionPage),
    },
    {
      path: 'connections/:connectionId',
      ...page(async () => (await import('@/features/connections/browse/BrowsePage')).BrowsePage),
    },
    {
      path: 'connections/:connectionId/register',
      ...page(async () => (await import('@/features/connections/register/RegisterPage')).RegisterPage),
    },
  ];
}
