import { useQuery } from '@tanstack/react-query';
import { useOutletContext } from 'react-router';
import { keys } from '@/api/keys';
import { type Plugin, plugins } from '@/api/plugins';
import { asApiError } from '@/api/problem';
import { isChanging } from './standing';

export const AT_REST_MS = 5_000;
const CHANGING_MS = 1_000;

/** Plug-ins change by themselves as well, as when one turns out not to be well: the list is read again and again. */
export function usePlugins() {
  return useQuery({
    queryKey: keys.plugins,
    queryFn: ({ signal }) => plugins.list(signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isChanging) ? CHANGING_MS : AT_REST_MS),
  });
}

export function usePlugin(id: string) {
  return useQuery({
    queryKey: keys.plugin(id),
    queryFn: ({ signal }) => plugins.get(id, signal),
    refetchInterval: ({ state }) => {
      if (state.error && asApiError(state.error).status === 404) return false;
      return state.data && isChanging(state.data) ? CHANGING_MS : AT_REST_MS;
    },
  });
}

/** Whether plugins.yaml is managed elsewhere, so that nothing can be changed here. */
export function useReadOnly(): boolean {
  return usePlugins().data?.read_only ?? false;
}

/** The plug-in of the page, for its tabs. */
export function usePluginOfPage(): Plugin {
  return useOutletContext<Plugin>();
}
