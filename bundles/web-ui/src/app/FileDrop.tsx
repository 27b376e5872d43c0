import { useLocation, useNavigate } from 'react-router';
import { DropOverlay } from '@/components/overlay/DropOverlay';
import { PLUGINS_PATH } from '@/features/plugins/paths';
import { droppedFile } from '@/lib/droppedFile';
import { useFileDrop } from '@/lib/useFileDrop';
import { useCurrentProjectId, useProjectName } from './project';
import { useCan } from './session';

/** A file may be dropped on any page but those of plug-ins: it becomes an upload into the open project. */
export function FileDrop() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const projectId = useCurrentProjectId();
  const name = useProjectName(projectId);
  const enabled = useCan('analyst') && projectId !== undefined && !pathname.startsWith(PLUGINS_PATH);
  const over = useFileDrop(([file]) => {
    if (!file || !projectId) return;
    droppedFile.put(file);
    const uploading = /\/(datasets|versions)\/new$/.test(pathname);
    const to = uploading ? pathname : `/p/${encodeURIComponent(projectId)}/datasets/new`;
    void navigate(to, { state: { dropped: Date.now() }, replace: uploading });
  }, enabled);
  if (!over) return null;
  return <DropOverlay>Drop the file to upload it to {name}</DropOverlay>;
}
