import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { domains, type ProjectDomain } from '@/api/domains';
import { keys } from '@/api/keys';
import { asApiError } from '@/api/problem';
import { useCan } from '@/app/session';
import { Notice } from '@/components/feedback/Notice';
import { Button } from '@/components/ui/Button';
import { dismiss, dismissedVersion } from './dismissed';
import { isOffered } from './offer';

const UpdateDialog = lazy(async () => ({ default: (await import('./UpdateDialog')).UpdateDialog }));

/** Says that the domain a project was made of has something new; nothing while it has not. */
export function UpdateBanner({ projectId }: { projectId: string }) {
  const mayUpdate = useCan('analyst');
  const project = useProjectDomain(projectId, mayUpdate);
  return project && <Offer project={project} />;
}

/** The domain of a project; null for one that was made of none. */
function useProjectDomain(projectId: string, enabled: boolean): ProjectDomain | null | undefined {
  return useQuery({
    queryKey: keys.projectDomain(projectId),
    queryFn: ({ signal }) =>
      domains.ofProject(projectId, signal).catch((error: unknown) => {
        if (asApiError(error).status === 404) return null;
        throw error;
      }),
    enabled,
    staleTime: 0,
    retry: false,
  }).data;
}

function Offer({ project }: { project: ProjectDomain }) {
  const { project_id: id, available_version: version = '' } = project;
  const [dismissed, setDismissed] = useState(() => dismissedVersion(id));
  const [looking, setLooking] = useState(false);
  if (dismissed === version || !isOffered(project)) return null;
  return (
    <>
      <Notice title={`${project.title} ${version} is here`}>
        <p>This project was made of version {project.version}. Nothing changes until you say so.</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setLooking(true)}>
            See what is new
          </Button>
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              dismiss(id, version);
              setDismissed(version);
            }}
          >
            Not now
          </Button>
        </div>
      </Notice>
      <Suspense>{looking && <UpdateDialog project={project} onClose={() => setLooking(false)} />}</Suspense>
    </>
  );
}
