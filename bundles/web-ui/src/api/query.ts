import { request, url } from './http';
import type { QueryResult, SemanticQuery } from './types';

export const query = {
  execute: (asked: SemanticQuery, signal?: AbortSignal) =>
    request<QueryResult>('POST', '/query/execute', { body: asked, signal }),
};

/** The address a POST for an export goes to; the body is the same query. */
export const exportUrl = (format: 'csv' | 'xlsx') => url('/query/export', { format });
