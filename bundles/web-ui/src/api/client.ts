import createClient from 'openapi-fetch';
import type { components, paths } from './generated/schema';
import { apiFetch } from './http';
import { ApiError, problemFrom } from './problem';

/** The wire types of the OpenAPI document. */
export type Wire = components['schemas'];

/** Calls by the paths of the OpenAPI document: a wrong path, parameter or body does not compile. */
export const client = createClient<paths>({ baseUrl: window.location.origin, fetch: apiFetch });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a call that worked; everything else is thrown as an `ApiError`. */
export async function take<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw failure(response, error);
  return data as T;
}

function failure(response: Response, body: unknown): ApiError {
  const wait = Number(response.headers.get('Retry-After'));
  const problem = problemFrom(response.status, body, response.headers.get('X-Request-Id'));
  return new ApiError(problem, wait > 0 ? wait : undefined);
}
