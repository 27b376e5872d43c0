import type { UseQueryResult } from '@tanstack/react-query';
import { FilePlus2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { ErrorState } from '@/components/feedback/States';
import { Skeleton } from '@/components/feedback/Skeleton';
import { cn } from '@/lib/cn';
import { formatCount } from '@/lib/format';
import { DomainLogo } from './DomainLogo';
import type { Domains } from './useDomains';

export interface StartingPointProps {
  domains: UseQueryResult<Domains, Error>;
  /** The id of a domain; an empty project when there is none. */
  chosen: string | undefined;
  disabled: boolean;
  onChoose: (domainId: string | undefined) => void;
}

/** What a new project begins with: nothing, or what a domain brings. */
export function StartingPoint({ domains, chosen, disabled, onChoose }: StartingPointProps) {
  const group = useId();
  return (
    <fieldset disabled={disabled} className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">Start with</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        <Choice
          group={group}
          checked={chosen === undefined}
          onChoose={() => onChoose(undefined)}
          sign={
            <span className="inline-flex size-9 items-center justify-center rounded-md bg-sunken text-muted">
              <FilePlus2 aria-hidden className="size-5" />
            </span>
          }
          title="Empty"
          text="Bring data of your own."
        />
        {domains.isPending && <Loading />}
        {domains.data?.active.map((domain) => (
          <Choice
            key={domain.id}
            group={group}
            checked={chosen === domain.id}
            onChoose={() => onChoose(domain.id)}
            sign={<DomainLogo domain={domain} />}
            title={domain.title}
            text={domain.description}
            more={[
              formatCount(domain.datasets.length, 'dataset'),
              formatCount(domain.dashboards, 'dashboard'),
            ].join(', ')}
          />
        ))}
      </div>
      {domains.isError && !domains.data && (
        <ErrorState compact error={domains.error} onRetry={() => void domains.refetch()} />
      )}
      {domains.data && <Left domains={domains.data} />}
    </fieldset>
  );
}

interface ChoiceProps {
  group: string;
  checked: boolean;
  onChoose: () => void;
  sign: ReactNode;
  title: string;
  text: string;
  more?: string;
}

/** A radio button as large as what it stands for; the browser moves among them with the arrow keys. */
function Choice({ group, checked, onChoose, sign, title, text, more }: ChoiceProps) {
  const described = useId();
  return (
    <label
      className={cn(
        'relative flex cursor-pointer gap-3 rounded-md border p-3 transition-colors',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
        'has-disabled:cursor-not-allowed',
        checked ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
      )}
    >
      <input
        type="radio"
        name={group}
        checked={checked}
        onChange={onChoose}
        aria-label={title}
        aria-describedby={described}
        className="absolute size-px appearance-none opacity-0"
      />
      {sign}
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{title}</span>
        <span id={described} className="block text-sm text-muted">
          <span className="line-clamp-3">{text}</span>
          {more && <span className="tabular mt-0.5 block">{more}</span>}
        </span>
      </span>
    </label>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the domains" className="contents">
      <Skeleton className="h-22" />
      <Skeleton className="h-22" />
    </div>
  );
}

/** What is not to choose from, and where it would come from. */
function Left({ domains: { active, failed } }: { domains: Domains }) {
  if (failed.length === 0 && active.length > 0) return null;
  return (
    <p className="mt-2 text-sm text-muted">
      {active.length === 0 && 'No domain is installed; one brings data, dashboards and worked questions. '}
      {failed.length > 0 && `${failed.map(({ name }) => name).join(', ')} can’t be used. `}
      <Link to="/plugins?type=domain" className="font-medium text-accent-ink underline">
        See the plug-ins
      </Link>
    </p>
  );
}
