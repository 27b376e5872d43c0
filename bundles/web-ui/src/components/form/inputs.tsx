import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { useFieldProps } from './Field';

const BOX =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink transition-colors ' +
  'hover:border-muted focus-visible:outline-offset-0 aria-invalid:border-danger disabled:bg-sunken disabled:text-muted';

type Density = { density?: 'normal' | 'compact' };

const height = (density: Density['density']) => (density === 'compact' ? 'h-7 px-2 text-sm' : 'h-9');

export function TextInput({ className, density, ...rest }: ComponentProps<'input'> & Density) {
  return (
    <input
      type="text"
      autoComplete="off"
      className={cn(BOX, height(density), className)}
      {...useFieldProps()}
      {...rest}
    />
  );
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} className={cn(BOX, 'py-2', className)} {...useFieldProps()} {...rest} />;
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'children' | 'onChange'>, Density {
  options: readonly { value: string; label: string; disabled?: boolean }[];
  onValue: (value: string) => void;
}

/** The browser's own list: works with every keyboard, screen reader and phone. */
export function Select({ options, onValue, className, density, ...rest }: SelectProps) {
  return (
    <span className={cn('relative inline-flex w-full min-w-0', className)}>
      <select
        className={cn(
          BOX,
          height(density),
          'appearance-none truncate',
          density === 'compact' ? 'pr-7' : 'pr-9',
        )}
        onChange={(event) => onValue(event.target.value)}
        {...useFieldProps()}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className={cn(
          'pointer-events-none absolute top-1/2 size-4 -translate-y-1/2 text-muted',
          density === 'compact' ? 'right-2' : 'right-3',
        )}
      />
    </span>
  );
}

export function Checkbox({
  label,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode }) {
  return (
    <label className={cn('inline-flex cursor-pointer items-center gap-2', className)}>
      <input type="checkbox" className="size-4 accent-accent" {...rest} />
      <span>{label}</span>
    </label>
  );
}
