import { useQuery } from '@tanstack/react-query';
import { reports } from '@/api/chat';
import { keys } from '@/api/keys';
import { firstQuestions } from './examples';
import { useMembers } from './hooks';

/** Questions that work: those of a conversation about the dataset, or, before there is one, made from its members. */
export function useExamples(reportId: string | undefined, datasetId: string | undefined): string[] {
  const served = useQuery({
    queryKey: keys.examples(reportId ?? ''),
    queryFn: ({ signal }) => reports.examples(reportId ?? '', signal),
    enabled: reportId !== undefined,
    staleTime: Infinity,
  });
  const members = useMembers(datasetId).data;
  if (reportId && served.data && served.data.items.length > 0) return served.data.items;
  return members && !served.isLoading ? firstQuestions(members) : [];
}
