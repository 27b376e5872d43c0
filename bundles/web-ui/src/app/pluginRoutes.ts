import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { INSTALL_PATH, PLUGINS_PATH } from '@/features/plugins/paths';

type LazyPage = (load: () => Promise<ComponentType>) => Pick<RouteObject, 'lazy' | 'ErrorBoundary'>;

export function pluginRoutes(page: LazyPage): RouteObject[] {
  return [
    {
      path: PLUGINS_PATH,
      ...page(async () => (await import('@/features/plugins/PluginsPage')).PluginsPage),
    },
    {
      path: INSTALL_PATH,
      ...page(async () => (await import('@/features/plugins/install/InstallPage')).InstallPage),
    },
    {
      path: `${PLUGINS_PATH}/:pluginId`,
      ...page(async () => (await import('@/features/plugins/detail/PluginPage')).PluginPage),
      children: [
        {
          index: true,
          ...page(async () => (await import('@/features/plugins/detail/OverviewTab')).OverviewTab),
        },
        {
          path: 'settings',
          ...page(async () => (await import('@/features/plugins/settings/SettingsTab')).SettingsTab),
        },
        {
          path: 'history',
          ...page(async () => (await import('@/features/plugins/detail/HistoryTab')).HistoryTab),
        },
        { path: 'log', ...page(async () => (await import('@/features/plugins/detail/LogTab')).LogTab) },
      ],
    },
  ];
}
