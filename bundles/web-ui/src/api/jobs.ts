import { ApiError, type Problem } from './problem';
import { bodyOf, request, send, url } from './http';
import type { JobState } from './types';

export interface Job<T> {
  id: string;
  state: JobState;
  progress: number;
  message?: string | null;
  result?: T | null;
  problem?: Problem | null;
}

export interface Watch {
  onProgress?: (fraction: number, message: string | undefined) => void;
  signal?: AbortSignal;
}

const POLL_MS = 400;

/** A call that may take long: the server makes a job of it, which is followed, and cancelled with the signal. */
export async function callAsJob<T>(
  method: string,
  path: string,
  body: unknown,
  watch: Watch = {},
): Promise<T> {
  const response = await send(method, path, {
    body,
    headers: { Prefer: 'respond-async' },
    signal: watch.signal,
  });
  if (response.status !== 202) return (await bodyOf(response)) as T;
  return followJob<T>(jobIdOf(response.headers.get('Location')), watch);
}

export function jobIdOf(location: string | null): string {
  const id = location?.split('/').pop();
  if (!id) throw new Error('The server accepted the work but did not say where to follow it.');
  return decodeURIComponent(id);
}

export async function followJob<T>(id: string, { onProgress, signal }: Watch): Promise<T> {
  const path = `/jobs/${encodeURIComponent(id)}`;
  const cancel = () => void request('DELETE', path).catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const job = await request<Job<T>>('GET', path, { signal });
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

function failed(problem: Problem | null | undefined): ApiError {
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
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Cancelled', 'AbortError'));
    });
  });
}

export const uploadUrl = () => url('/file-upload');
