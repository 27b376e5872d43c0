import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { auth } from '@/api/auth';
import { keys } from '@/api/keys';
import { asApiError } from '@/api/problem';
import { useMe } from '@/app/session';
import { Notice } from '@/components/feedback/Notice';
import { Field } from '@/components/form/Field';
import { TextInput } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import { Logo } from '@/components/ui/Logo';
import { safeNext } from './safeNext';

export function SignInPage() {
  const [search] = useSearchParams();
  const me = useMe();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [waitUntil, setWaitUntil] = useState(0);
  const wait = useSecondsUntil(waitUntil);
  const signIn = useMutation({
    mutationFn: () => auth.signIn(name.trim(), password),
    meta: { errorShownInPlace: true },
    onSuccess: () => client.refetchQueries({ queryKey: keys.me }),
    onError: (error) => {
      const seconds = asApiError(error).retryAfter;
      if (seconds) setWaitUntil(Date.now() + seconds * 1000);
    },
  });
  useEffect(() => {
    document.title = 'Sign in · Analytics Studio';
  }, []);
  if (me.data) return <Navigate to={safeNext(search.get('next'))} replace />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-sm">
        <div className="mb-8 flex flex-col items-center gap-4 text-center">
          <Logo className="size-12" />
          <div>
            <h1 className="text-2xl font-semibold">Analytics Studio</h1>
            <p className="text-muted">Sign in to see your data.</p>
          </div>
        </div>
        <form
          onSubmit={submit}
          className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-6 shadow-card"
        >
          <Field label="User name">
            <TextInput
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              required
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Field label="Password">
            <TextInput
              name="password"
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
          {wait > 0 ? (
            <Notice
              tone="warn"
              title={`Too many attempts. Try again in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`}
            />
          ) : (
            signIn.isError && <SignInProblem error={signIn.error} />
          )}
          <Button type="submit" variant="primary" size="lg" busy={signIn.isPending} disabled={wait > 0}>
            Sign in
          </Button>
        </form>
        <p className="mt-4 text-center text-sm text-balance text-muted">
          Forgotten your password? An administrator can set a new one.
        </p>
      </div>
    </main>
  );
}

function SignInProblem({ error }: { error: unknown }) {
  const failure = asApiError(error);
  const title = failure.status === 401 ? 'The user name or the password is not right.' : failure.message;
  return (
    <Notice tone="danger" title={title}>
      {failure.status !== 401 && failure.problem.hint}
    </Notice>
  );
}

function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (moment <= Date.now()) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= moment) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [moment]);
  return Math.max(0, Math.ceil((moment - now) / 1000));
}
