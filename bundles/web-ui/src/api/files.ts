import { client } from './client';
import { upload, type UploadWatch } from './form';
import { asJob, type Watch } from './jobs';
import type { UploadedFile, UploadOptions } from './types';

export const files = {
  upload: (projectId: string, file: File, watch: UploadWatch) => {
    const form = new FormData();
    form.set('project_id', projectId);
    form.set('file', file, file.name);
    return upload<UploadedFile>('/file-upload', form, watch);
  },
  reread: (fileId: string, options: UploadOptions, watch?: Watch) =>
    asJob(
      (call) =>
        client.POST('/api/v1/files/{id}/reread', {
          params: { path: { id: fileId } },
          body: { options },
          ...call,
        }),
      watch,
    ) as Promise<UploadedFile>,
};
