import { Check, ChevronsUpDown, FolderPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/overlay/Menu';
import { useCurrentProjectId, useProjectName, useProjects } from './project';
import { useCan } from './session';

const NewProjectDialog = lazy(async () => ({
  default: (await import('@/features/projects/NewProjectDialog')).NewProjectDialog,
}));

export function ProjectSwitcher() {
  const navigate = useNavigate();
  const projects = useProjects().data?.items ?? [];
  const current = useCurrentProjectId();
  const name = useProjectName(current);
  const mayAdd = useCan('admin');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Menu
        align="start"
        className="w-(--radix-dropdown-menu-trigger-width)"
        trigger={
          <button
            type="button"
            className="flex h-11 items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover"
          >
            <Initial name={name} />
            <span className="min-w-0 flex-1">
              <span className="block text-xs text-faint">Project</span>
              <span className="block truncate font-medium">{name}</span>
            </span>
            <span className="sr-only">: switch to another</span>
            <ChevronsUpDown aria-hidden className="size-4 text-faint" />
          </button>
        }
      >
        <MenuLabel>Projects</MenuLabel>
        {projects.map((project) => (
          <MenuItem key={project.id} onSelect={() => void navigate(`/p/${encodeURIComponent(project.id)}`)}>
            <span className="min-w-0 flex-1 truncate">{project.name}</span>
            {project.id === current && <Check aria-label="open" />}
          </MenuItem>
        ))}
        {mayAdd && (
          <>
            <MenuSeparator />
            <MenuItem icon={<FolderPlus />} onSelect={() => setAdding(true)}>
              New project
            </MenuItem>
          </>
        )}
      </Menu>
      <Suspense>{adding && <NewProjectDialog onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
}

function Initial({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-md bg-highlight-soft text-sm font-semibold text-highlight-ink uppercase"
    >
      {name.slice(0, 1)}
    </span>
  );
}
