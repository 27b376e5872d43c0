import { useQuery } from '@tanstack/react-query';
import { connections } from '@/api/connections';
import { keys } from '@/api/keys';

export function useConnections(projectId: string, enabled = true) {
  return useQuery({
    queryKey: keys.connections(projectId),
    queryFn: ({ signal }) => connections.list(projectId, signal),
    enabled,
  });
}

export function useConnection(id: string) {
  return useQuery({
    queryKey: keys.connection(id),
    queryFn: ({ signal }) => connections.get(id, signal),
  });
}

export function useConnectionAdapters() {
  return useQuery({
    queryKey: keys.connectionAdapters,
    queryFn: ({ signal }) => connections.adapters(signal),
  });
}
