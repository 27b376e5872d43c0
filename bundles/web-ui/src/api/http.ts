import { oneTabAtATime } from '@/lib/acrossTabs';
import { ApiError, problemFrom } from './problem';

export const BASE = '/api/v1';

export type QueryParams = Record<string, string | number | boolean | null | undefined>;

export interface RequestOptions {
  query?: QueryParams;
  body?: unknown;
  signal?: AbortSignal;
  headers?: Record<string, string>;
}

/** One JSON call. `GET` and friends answer the body, an empty answer is `undefined`. */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  return (await bodyOf(response)) as T;
}

/** One call whose status and headers matter, as with `Prefer: respond-async`. */
export async function send(method: string, path: string, options: RequestOptions = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await apiFetch(
    new Request(url(path, options.query), {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
    }),
  );
  if (!response.ok) throw await errorOf(response);
  return response;
}

/**
 * `fetch` for our API: sends the session cookies and the CSRF token, and after a 401 renews the session once
 * and repeats the call. Also the transport of the generated client.
 */
export async function apiFetch(call: Request): Promise<Response> {
  const again = call.clone();
  const sentWith = csrfToken();
  const response = await attempt(call);
  // Without the token there is no session that could be renewed.
  if (!sentWith || isAboutTheSession(call.url) || !mayBeOfAnOldSession(response, sentWith)) return response;
  return (await renewSession(sentWith)) ? attempt(again) : response;
}

/** A 401 may be mended by a renewal; a 403 only when another tab renewed while the call was on its way. */
function mayBeOfAnOldSession({ status }: Response, sentWith: string): boolean {
  return status === 401 || (status === 403 && csrfToken() !== sentWith);
}

export function url(path: string, query?: QueryParams): string {
  const address = new URL(BASE + path, window.location.origin);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') address.searchParams.set(name, String(value));
  }
  return address.toString();
}

export async function errorOf(response: Response): Promise<ApiError> {
  const body = await response
    .clone()
    .json()
    .catch(() => undefined);
  const wait = Number(response.headers.get('Retry-After'));
  return new ApiError(
    problemFrom(response.status, body, response.headers.get('X-Request-Id')),
    Number.isFinite(wait) && wait > 0 ? wait : undefined,
  );
}

export async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

export function csrfToken(cookies: string = document.cookie): string | undefined {
  const found = cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith('studio_csrf='));
  return found ? decodeURIComponent(found.slice('studio_csrf='.length)) : undefined;
}

let renewal: Promise<boolean> | undefined;

/**
 * Renews the session that had this CSRF token, and says whether there is one now. A refresh token may be used only once,
 * and every tab has the same one: calls that fail together share a renewal, tabs take turns, and whoever finds that the
 * token changed meanwhile has nothing left to do.
 */
export function renewSession(old: string): Promise<boolean> {
  if (renewed(old)) return Promise.resolve(true);
  renewal ??= oneTabAtATime('renewal', () => (renewed(old) ? Promise.resolve(true) : refresh()))
    .catch(() => false)
    .finally(() => {
      renewal = undefined;
    });
  return renewal;
}

function renewed(old: string): boolean {
  const now = csrfToken();
  return now !== undefined && now !== old;
}

async function refresh(): Promise<boolean> {
  const response = await attempt(new Request(url('/auth/session/refresh'), { method: 'POST' }));
  // A body nobody reads would keep the connection open.
  await response.arrayBuffer();
  return response.ok;
}

async function attempt(call: Request): Promise<Response> {
  const token = csrfToken();
  const unsafe = call.method !== 'GET' && call.method !== 'HEAD';
  if (unsafe && token) call.headers.set('X-CSRF-Token', token);
  try {
    return await fetch(call, { credentials: 'same-origin' });
  } catch (error) {
    if (call.signal.aborted) throw error;
    throw ApiError.unreachable();
  }
}

function isAboutTheSession(address: string): boolean {
  return new URL(address).pathname.startsWith(`${BASE}/auth/session`);
}
