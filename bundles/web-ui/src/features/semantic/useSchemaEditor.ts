import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useReducer } from 'react';
import { semantic } from '@/api/datasets';
import { keys } from '@/api/keys';
import { answersChanged } from '@/api/stale';
import type { SchemaVersion } from '@/api/types';
import { useDebounced } from '@/lib/useDebounced';
import { canonical, forSaving, isDirty, schemaReducer, startEdit } from './schemaEdit';

/** The editor's state with its calls: checking while someone types, and saving. */
export function useSchemaEditor(datasetId: string, version: SchemaVersion, mayEdit: boolean) {
  const client = useQueryClient();
  const [state, dispatch] = useReducer(schemaReducer, version.schema_json, startEdit);
  const rested = useDebounced(state.draft, 350);
  const validation = useQuery({
    queryKey: ['schema-check', datasetId, canonical(rested)],
    queryFn: ({ signal }) => semantic.validate(datasetId, forSaving(rested), signal),
    enabled: mayEdit,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const took = (saved: SchemaVersion) => {
    dispatch({ type: 'saved', schema: saved.schema_json });
    client.setQueryData(keys.schema(datasetId), saved);
    return Promise.all([
      client.invalidateQueries({ queryKey: keys.schemaVersions(datasetId) }),
      answersChanged(client, datasetId),
      client.invalidateQueries({ queryKey: ['dataset', datasetId, 'members'] }),
    ]);
  };
  const save = useMutation({
    mutationFn: () => semantic.save(datasetId, forSaving(state.draft)),
    meta: { success: 'Semantic layer saved', errorShownInPlace: true },
    onSuccess: took,
  });
  return {
    state,
    dispatch,
    dirty: isDirty(state),
    checking: validation.isFetching || rested !== state.draft,
    errors: validation.data?.errors ?? [],
    warnings: validation.data?.warnings ?? [],
    save,
    took,
  };
}
