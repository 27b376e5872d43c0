import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys';

/** What a dataset answers changed, by another version of its data or of its semantic layer: every answer is asked anew. */
export async function answersChanged(client: QueryClient, datasetId: string): Promise<void> {
  await Promise.all([
    ...['query', 'values', 'newest'].map((kind) => client.invalidateQueries({ queryKey: [kind, datasetId] })),
    client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'dashboard' && queryKey[2] === 'data',
    }),
  ]);
}

export async function datasetChanged(
  client: QueryClient,
  dataset: { id: string; project_id: string },
): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.dataset(dataset.id) }),
    client.invalidateQueries({ queryKey: keys.datasets(dataset.project_id) }),
    answersChanged(client, dataset.id),
  ]);
}
