import { useQuery } from '@tanstack/react-query';
import { semantic } from '@/api/datasets';
import { keys } from '@/api/keys';
import { QueryView } from '@/components/feedback/QueryView';
import { Skeleton } from '@/components/feedback/Skeleton';
import { useDatasetOfPage } from '@/features/datasets/DatasetPage';
import { SchemaEditor } from './SchemaEditor';

export function SemanticTab() {
  const dataset = useDatasetOfPage();
  const schema = useQuery({
    queryKey: keys.schema(dataset.id),
    queryFn: ({ signal }) => semantic.get(dataset.id, signal),
    // What someone is editing must not change under their hands.
    staleTime: Infinity,
  });
  return (
    <QueryView query={schema} loading={<Skeleton className="h-[70vh]" />}>
      {(version) => <SchemaEditor key={dataset.id} dataset={dataset} version={version} />}
    </QueryView>
  );
}
