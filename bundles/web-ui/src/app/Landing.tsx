import { Database } from 'lucide-react';
import { Navigate } from 'react-router';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { useCurrentProjectId, useProjects } from './project';

/** The root leads to the project one was in. */
export function Landing() {
  const projects = useProjects();
  const current = useCurrentProjectId();
  return (
    <QueryView query={projects}>
      {() =>
        current ? (
          <Navigate to={`/p/${encodeURIComponent(current)}`} replace />
        ) : (
          <EmptyState icon={<Database />} title="There is no project you can see">
            Ask an administrator to add you to one.
          </EmptyState>
        )
      }
    </QueryView>
  );
}
