import { CircleAlert, Lock, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problem';
import { Button } from '@/components/ui/Button';
import { cn } from '@/lib/cn';

interface StateProps {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  compact?: boolean;
  tone?: 'plain' | 'danger';
  role?: 'alert' | 'status';
}

function State({ icon, title, children, action, compact, tone = 'plain', role }: StateProps) {
  return (
    <div
      role={role}
      className={cn(
        'flex flex-col items-center justify-center gap-3 px-4 text-center',
        compact ? 'py-6' : 'py-14',
      )}
    >
      <span
        aria-hidden
        className={cn(
          'inline-flex size-10 items-center justify-center rounded-lg [&_svg]:size-5',
          tone === 'danger' ? 'bg-danger-soft text-danger' : 'bg-accent-soft text-accent-ink',
        )}
      >
        {icon}
      </span>
      <div className="flex max-w-md flex-col gap-1">
        <p className="text-lg font-semibold">{title}</p>
        {children && <div className="text-muted">{children}</div>}
      </div>
      {action}
    </div>
  );
}

/** Nothing here yet: says what would be here and offers one action. */
export function EmptyState(props: Omit<StateProps, 'tone' | 'role'>) {
  return <State {...props} />;
}

/** A call failed: what happened, the next step, a retry, and the id support will ask for. */
export function ErrorState({
  error,
  onRetry,
  compact,
}: {
  error: unknown;
  onRetry?: () => void;
  compact?: boolean;
}) {
  const failure = asApiError(error);
  if (failure.status === 403) return <DeniedState compact={compact}>{failure.message}</DeniedState>;
  return (
    <State
      role="alert"
      tone="danger"
      compact={compact}
      icon={<CircleAlert />}
      title={failure.problem.title}
      action={
        onRetry && (
          <Button size="sm" icon={<RotateCw />} onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      <p>{failure.message}</p>
      {failure.problem.hint && <p>{failure.problem.hint}</p>}
      {failure.requestId && (
        <p className="mt-2 text-xs text-faint">
          Request id <code className="font-mono select-all">{failure.requestId}</code>
        </p>
      )}
    </State>
  );
}

/** The role does not allow it; says who can change that. */
export function DeniedState({ children, compact }: { children?: ReactNode; compact?: boolean }) {
  return (
    <State compact={compact} icon={<Lock />} title="You don’t have access to this">
      {children ?? 'An administrator can give you a role that does.'}
    </State>
  );
}
