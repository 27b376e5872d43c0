import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SkeletonRows } from './Skeleton';
import { ErrorState } from './States';

export interface QueryViewProps<T> {
  query: UseQueryResult<T, Error>;
  loading?: ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  compact?: boolean;
  children: (data: T) => ReactNode;
}

/** The one way a page shows server data: skeleton, error with retry, empty, content. */
export function QueryView<T>({ query, loading, isEmpty, empty, compact, children }: QueryViewProps<T>) {
  if (query.isPending) return loading ?? <SkeletonRows rows={compact ? 3 : 5} />;
  if (query.isError && query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact={compact} />;
  }
  const data = query.data as T;
  if (empty !== undefined && isEmpty?.(data)) return empty;
  return children(data);
}
