import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { auth } from '@/api/auth';
import { keys } from '@/api/keys';
import { asApiError } from '@/api/problem';
import type { Me, Role } from '@/api/types';
import { ErrorState } from '@/components/feedback/States';
import { Boot } from './Boot';

const SessionContext = createContext<Me | undefined>(undefined);

const RANK: Record<Role, number> = { viewer: 0, analyst: 1, admin: 2 };

/** Lets through who is signed in; anyone else signs in and comes back to where they were. */
export function RequireSession() {
  const location = useLocation();
  const me = useMe();
  if (me.isPending) return <Boot />;
  if (me.isError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) {
    const next = location.pathname + location.search + location.hash;
    return <Navigate to={next === '/' ? '/signin' : `/signin?next=${encodeURIComponent(next)}`} replace />;
  }
  return (
    <SessionContext value={me.data}>
      <Outlet />
    </SessionContext>
  );
}

/** Who is signed in, or null. */
export function useMe() {
  return useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) =>
      auth.me(signal).catch((error: unknown) => {
        if (asApiError(error).status === 401) return null;
        throw error;
      }),
    staleTime: Infinity,
  });
}

export function useSession(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('This part of the page needs someone signed in.');
  return me;
}

/** Whether the signed-in person's role covers the one asked for. The server decides; this only hides what would be refused. */
export function useCan(role: Role): boolean {
  return RANK[useSession().role] >= RANK[role];
}
