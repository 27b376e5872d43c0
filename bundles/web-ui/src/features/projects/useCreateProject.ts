import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { dashboards } from '@/api/chat';
import { domains } from '@/api/domains';
import { keys } from '@/api/keys';
import { projects } from '@/api/projects';

export interface NewProject {
  id: string;
  name: string;
  /** The domain it is made of; an empty project without. */
  domainId?: string;
}

interface Progress {
  fraction: number;
  message?: string;
}

/** Makes a project and opens it: one of a domain with its first dashboard. */
export function useCreateProject(onDone: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const running = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<Progress>();
  const create = useMutation({
    mutationFn: async ({ id, name, domainId }: NewProject) => {
      if (!domainId) {
        await projects.create({ id, name });
        return pathOf(id);
      }
      const abort = new AbortController();
      running.current = abort;
      setProgress(undefined);
      await domains.createProject(
        domainId,
        { id, name },
        { signal: abort.signal, onProgress: (fraction, message) => setProgress({ fraction, message }) },
      );
      const starter = await starterOf(id, abort.signal).catch(() => undefined);
      return starter ? `${pathOf(id)}/dashboards/${encodeURIComponent(starter)}` : pathOf(id);
    },
    meta: { errorShownInPlace: true, success: 'Project created' },
    onSuccess: async (path) => {
      await client.invalidateQueries({ queryKey: keys.projects });
      onDone();
      await navigate(path);
    },
    onError: () => client.invalidateQueries({ queryKey: keys.projects }),
  });
  return {
    mutate: create.mutate,
    isPending: create.isPending,
    error: create.error,
    wasCancelled: create.error?.name === 'AbortError',
    progress,
    cancel: () => running.current?.abort(),
  };
}

const pathOf = (id: string) => `/p/${encodeURIComponent(id)}`;

/** The dashboard that was made first is the one its domain names first. */
async function starterOf(projectId: string, signal: AbortSignal): Promise<string | undefined> {
  const { items } = await dashboards.list(projectId, signal);
  return [...items].sort((a, b) => a.created_at.localeCompare(b.created_at))[0]?.id;
}
