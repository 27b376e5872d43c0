import { client, take, type Wire } from './client';
import { ApiError } from './problem';

export interface Watch {
  onProgress?: (fraction: number, message: string | undefined) => void;
  signal?: AbortSignal;
}

interface JobOptions {
  headers: { Prefer: 'respond-async' };
  signal?: AbortSignal;
}

const POLL_MS = 400;

/** A call that may take long: the server makes a job of it, which is followed, and cancelled with the signal. */
export async function asJob<T>(
  call: (options: JobOptions) => Promise<{ data?: T | Wire['Job']; error?: unknown; response: Response }>,
  watch: Watch = {},
): Promise<T> {
  let location: string | null = null;
  let accepted = false;
  const answer = call({ headers: { Prefer: 'respond-async' }, signal: watch.signal }).then((done) => {
    accepted = done.response.status === 202;
    location = done.response.headers.get('Location');
    return done;
  });
  const body = await take(answer);
  return accepted ? followJob<T>(jobIdOf(location), watch) : (body as T);
}

export function jobIdOf(location: string | null): string {
  const id = location?.split('/').pop();
  if (!id) throw new Error('The server accepted the work but did not say where to follow it.');
  return decodeURIComponent(id);
}

export async function followJob<T>(id: string, { onProgress, signal }: Watch): Promise<T> {
  const at = { params: { path: { id } } };
  const cancel = () => void client.DELETE('/api/v1/jobs/{id}', at).catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const job = await take(client.GET('/api/v1/jobs/{id}', { ...at, signal }));
      onProgress?.(job.progress, job.message ?? undefined);
      if (job.state === 'done') return job.result as T;
      if (job.state === 'failed') throw failed(job.problem);
      if (job.state === 'cancelled') throw new DOMException('Cancelled', 'AbortError');
      await pause(POLL_MS, signal);
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

function failed(problem: Wire['Problem'] | undefined): ApiError {
  return new ApiError(
    problem ?? {
      status: 500,
      code: 'job_failed',
      title: 'It did not work',
      detail: 'The work failed without a reason.',
    },
  );
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(new DOMException('Cancelled', 'AbortError'));
      },
      { once: true },
    );
  });
}
