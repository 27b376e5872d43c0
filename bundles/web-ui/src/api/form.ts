import { auth } from './auth';
import { csrfToken, type QueryParams, url } from './http';
import { followJob, jobIdOf, type Watch } from './jobs';
import { ApiError, problemFrom } from './problem';

export interface UploadWatch extends Watch {
  onSent?: (sent: number, total: number) => void;
}

/** Sends a form with a file, then follows the server as it works on it. */
export async function upload<T>(
  path: string,
  form: FormData,
  watch: UploadWatch,
  query?: QueryParams,
): Promise<T> {
  // Renews a session about to end: a large file should not be sent to be refused.
  await auth.me(watch.signal);
  const answer = await sendForm(url(path, query), form, watch);
  if (answer.status === 202) return followJob<T>(jobIdOf(answer.location), watch);
  return answer.body as T;
}

interface FormAnswer {
  status: number;
  location: string | null;
  body: unknown;
}

/** `fetch` does not tell how much it has sent; XMLHttpRequest does. */
function sendForm(address: string, form: FormData, { onSent, signal }: UploadWatch): Promise<FormAnswer> {
  const call = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    const abort = () => call.abort();
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', abort);
      settle();
    };
    call.open('POST', address);
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
