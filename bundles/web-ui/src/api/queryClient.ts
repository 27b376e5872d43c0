import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { toast } from '@/components/feedback/toast';
import { keys } from './keys';
import { type ApiError, asApiError } from './problem';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The screen shows this mutation's errors itself, next to the field or in the form. */
      errorShownInPlace?: boolean;
      /** Said once it worked. */
      success?: string;
    };
  }
}

/**
 * The conventions for server state: a query's error is shown where its data would be; a mutation's error is a toast
 * unless the form shows it; a lost session leads to sign-in whatever call noticed it.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && worthRepeating(asApiError(error)),
      },
    },
    queryCache: new QueryCache({ onError: (error) => noticeLostSession(client, error) }),
    mutationCache: new MutationCache({
      onSuccess: (_data, _variables, _context, mutation) => {
        if (mutation.meta?.success) toast.success(mutation.meta.success);
      },
      onError: (error, _variables, _context, mutation) => {
        noticeLostSession(client, error);
        const problem = asApiError(error);
        if (mutation.meta?.errorShownInPlace || problem.status === 401) return;
        toast.error(problem.message, problem.problem.hint ?? undefined);
      },
    }),
  });
  return client;
}

/** A data source that is down is told of at once: the server itself leaves it alone for a moment. */
function worthRepeating({ status, code }: ApiError): boolean {
  return !code.startsWith('data_source') && [0, 502, 503, 504].includes(status);
}

function noticeLostSession(client: QueryClient, error: unknown): void {
  if (asApiError(error).status === 401) client.setQueryData(keys.me, null);
}
