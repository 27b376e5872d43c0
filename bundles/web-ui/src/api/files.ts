import { auth } from './auth';
import { client } from './client';
import { csrfToken, url } from './http';
import { asJob, followJob, jobIdOf, type Watch } from './jobs';
import { ApiError, problemFrom } from './problem';
import type { UploadedFile, UploadOptions } from './types';

export interface UploadWatch extends Watch {
  onSent?: (sent: number, total: number) => void;
}

export const files = {
  upload,
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

/** Sends a file, then follows the server as it reads it. */
async function upload(projectId: string, file: File, watch: UploadWatch): Promise<UploadedFile> {
  // Renews a session about to end: a large file should not be sent to be refused.
  await auth.me(watch.signal);
  const answer = await sendForm(projectId, file, watch);
  if (answer.status === 202) return followJob<UploadedFile>(jobIdOf(answer.location), watch);
  return answer.body as UploadedFile;
}

interface FormAnswer {
  status: number;
  location: string | null;
  body: unknown;
}

/** `fetch` does not tell how much it has sent; XMLHttpRequest does. */
function sendForm(projectId: string, file: File, { onSent, signal }: UploadWatch): Promise<FormAnswer> {
  const form = new FormData();
  form.set('project_id', projectId);
  form.set('file', file, file.name);
  const call = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    const abort = () => call.abort();
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', abort);
      settle();
    };
    call.open('POST', url('/file-upload'));
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader('Prefer', 'respond-async');
    const token = csrfToken();
    if (token) call.setRequestHeader('X-CSRF-Token', token);
    call.upload.onprogress = (event) => onSent?.(event.loaded, event.total);
    call.onload = () =>
      end(() => {
        const body = parsed(call.responseText);
        if (call.status >= 200 && call.status < 300) {
          resolve({ status: call.status, location: call.getResponseHeader('Location'), body });
        } else {
          reject(new ApiError(problemFrom(call.status, body, call.getResponseHeader('X-Request-Id'))));
        }
      });
    call.onerror = () => end(() => reject(ApiError.unreachable()));
    call.onabort = () => end(() => reject(new DOMException('Cancelled', 'AbortError')));
    signal?.addEventListener('abort', abort, { once: true });
    call.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
