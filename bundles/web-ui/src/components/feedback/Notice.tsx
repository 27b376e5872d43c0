import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { asApiError } from '@/api/problem';
import { cn } from '@/lib/cn';

export type NoticeTone = 'info' | 'ok' | 'warn' | 'danger';

const LOOK = {
  info: { icon: Info, box: 'bg-sunken text-ink', sign: 'text-muted' },
  ok: { icon: CircleCheck, box: 'bg-ok-soft text-ink', sign: 'text-ok' },
  warn: { icon: TriangleAlert, box: 'bg-warn-soft text-ink', sign: 'text-warn' },
  danger: { icon: CircleAlert, box: 'bg-danger-soft text-ink', sign: 'text-danger' },
};

export interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

export function Notice({ tone = 'info', title, children, action, className }: NoticeProps) {
  const { icon: Icon, box, sign } = LOOK[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'note'}
      className={cn(
        'flex items-start gap-x-3 gap-y-2 rounded-md px-3.5 py-2.5 max-sm:flex-wrap',
        box,
        className,
      )}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', sign)} />
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-2.5rem)]">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-sm break-words text-muted">{children}</div>}
      </div>
      {action && <div className="shrink-0 max-sm:ml-7">{action}</div>}
    </div>
  );
}

/** A failed call, told inside a form. */
export function ProblemNotice({ error, className }: { error: unknown; className?: string }) {
  const failure = asApiError(error);
  const findings = failure.problem.errors ?? [];
  return (
    <Notice tone="danger" title={failure.message} className={className}>
      {failure.problem.hint && <p>{failure.problem.hint}</p>}
      {findings.length > 0 && (
        <ul className="mt-1 list-disc pl-4">
          {findings.map((finding) => (
            <li key={`${finding.path} ${finding.code}`}>
              {finding.path && <code className="font-mono text-xs">{finding.path}</code>} {finding.message}{' '}
              {finding.hint}
            </li>
          ))}
        </ul>
      )}
      {failure.requestId && (
        <p className="mt-1 text-xs">
          Request id <code className="font-mono select-all">{failure.requestId}</code>
        </p>
      )}
    </Notice>
  );
}
