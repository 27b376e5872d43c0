/** Where to go after signing in: only addresses of this application, never a foreign site. */
export function safeNext(next: string | null): string {
  if (!next || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/';
  return next.startsWith('/signin') ? '/' : next;
}
