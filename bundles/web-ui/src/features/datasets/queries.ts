import { useQuery } from '@tanstack/react-query';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';

export function useDatasets(projectId: string, includeInactive = false) {
  return useQuery({
    queryKey: includeInactive ? [...keys.datasets(projectId), 'all'] : keys.datasets(projectId),
    queryFn: ({ signal }) => datasets.list(projectId, includeInactive, signal),
  });
}

export function useDataset(id: string) {
  return useQuery({ queryKey: keys.dataset(id), queryFn: ({ signal }) => datasets.get(id, signal) });
}
