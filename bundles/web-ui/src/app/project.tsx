import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { keys } from '@/api/keys';
import { projects } from '@/api/projects';

const LAST_PROJECT = 'studio.project';

export function useProjects() {
  return useQuery({
    queryKey: keys.projects,
    queryFn: ({ signal }) => projects.list(signal),
    staleTime: 60_000,
  });
}

/** The project of the address. */
export function useProjectId(): string {
  const { projectId } = useParams();
  if (!projectId) throw new Error('This page belongs to a project.');
  return projectId;
}

/** The project of the address, else the one last open: pages such as Users belong to none. */
export function useCurrentProjectId(): string | undefined {
  const { projectId } = useParams();
  const all = useProjects().data?.items;
  if (projectId) return projectId;
  const last = localStorage.getItem(LAST_PROJECT);
  return all?.find((project) => project.id === last)?.id ?? all?.[0]?.id;
}

export function useProjectName(id: string | undefined): string {
  const project = useProjects().data?.items.find((candidate) => candidate.id === id);
  return project?.name ?? id ?? '';
}

/** The address of a page of the project in the current address. */
export function useProjectPath(): (path?: string) => string {
  const id = useProjectId();
  return (path = '') => `/p/${encodeURIComponent(id)}${path && `/${path}`}`;
}

/** Remembers the open project and starts each project's pages afresh. */
export function ProjectScope() {
  const id = useProjectId();
  useEffect(() => localStorage.setItem(LAST_PROJECT, id), [id]);
  return <Outlet key={id} />;
}
