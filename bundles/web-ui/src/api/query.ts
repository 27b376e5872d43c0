import { client, take, type Wire } from './client';
import { url } from './http';
import type { QueryEstimate, QueryResult, SemanticQuery } from './types';

/** A query as it goes over the wire: a part that is null is one that is left out. */
export function wireQuery(asked: SemanticQuery): Wire['SemanticQueryInput'] {
  return asked as Wire['SemanticQueryInput'];
}

export const query = {
  execute: (asked: SemanticQuery, signal?: AbortSignal) =>
    take(client.POST('/api/v1/query/execute', { body: wireQuery(asked), signal })) as Promise<QueryResult>,
  /** About how much it would read; nothing runs. */
  estimate: (asked: SemanticQuery, signal?: AbortSignal): Promise<QueryEstimate> =>
    take(client.POST('/api/v1/query/estimate', { body: wireQuery(asked), signal })),
};

/** The address a POST for an export goes to; the body is the same query. */
export const exportUrl = (format: 'csv' | 'xlsx') => url('/query/export', { format });
