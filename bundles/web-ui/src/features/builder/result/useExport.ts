import { useMutation } from '@tanstack/react-query';
import { downloadResult, type ExportFormat } from '@/api/exports';
import type { SemanticQuery } from '@/api/types';

/** Downloads a query's result; a refusal shows as a toast. */
export function useExport() {
  return useMutation({
    mutationFn: ({ query, format, name }: { query: SemanticQuery; format: ExportFormat; name: string }) =>
      downloadResult(query, format, name),
    meta: { success: 'The file is in your downloads' },
  });
}
