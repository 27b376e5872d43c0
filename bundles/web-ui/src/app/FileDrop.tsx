import { Upload } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router';
import { droppedFile } from '@/lib/droppedFile';
import { useFileDrop } from '@/lib/useFileDrop';
import { useCurrentProjectId, useProjectName } from './project';
import { useCan } from './session';

/** A file may be dropped on any page: it becomes an upload into the open project. */
export function FileDrop() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const projectId = useCurrentProjectId();
  const name = useProjectName(projectId);
  const enabled = useCan('analyst') && projectId !== undefined;
  const over = useFileDrop(([file]) => {
    if (!file || !projectId) return;
    droppedFile.put(file);
    const uploading = /\/(datasets|versions)\/new$/.test(pathname);
    const to = uploading ? pathname : `/p/${encodeURIComponent(projectId)}/datasets/new`;
    void navigate(to, { state: { dropped: Date.now() }, replace: uploading });
  }, enabled);
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-3 z-50 grid animate-fade-in place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/90">
      <p className="flex items-center gap-3 text-xl font-semibold text-accent-ink">
        <Upload aria-hidden className="size-6" /> Drop the file to upload it to {name}
      </p>
    </div>
  );
}
