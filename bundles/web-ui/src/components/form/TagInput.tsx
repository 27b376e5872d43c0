import { X } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/lib/cn';
import { useFieldProps } from './Field';

export interface TagInputProps {
  values: string[];
  onChange: (values: string[]) => void;
  placeholder?: string;
  disabled?: boolean;
  'aria-label'?: string;
}

/** Several short texts: Enter or a comma adds one, Backspace takes the last one back. */
export function TagInput({ values, onChange, placeholder, disabled, ...rest }: TagInputProps) {
  const [text, setText] = useState('');
  const field = useFieldProps();
  const add = (raw: string) => {
    const fresh = raw
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '' && !values.some((value) => value.toLowerCase() === part.toLowerCase()));
    if (fresh.length > 0) onChange([...values, ...new Set(fresh)]);
    setText('');
  };
  return (
    <div
      className={cn(
        'flex min-h-9 flex-wrap items-center gap-1 rounded-md border border-line-strong bg-surface px-1.5 py-1 focus-within:outline-2 focus-within:outline-accent',
        field['aria-invalid'] && 'border-danger',
        disabled && 'bg-sunken',
      )}
    >
      {values.map((value) => (
        <span
          key={value}
          className="inline-flex max-w-full items-center gap-0.5 rounded-sm bg-sunken pl-1.5 text-sm"
        >
          <span className="truncate">{value}</span>
          {!disabled && (
            <button
              type="button"
              aria-label={`Remove ${value}`}
              onClick={() => onChange(values.filter((other) => other !== value))}
              className="inline-flex size-5 items-center justify-center rounded-sm text-muted hover:text-ink"
            >
              <X className="size-3" />
            </button>
          )}
        </span>
      ))}
      <input
        type="text"
        autoComplete="off"
        value={text}
        disabled={disabled}
        placeholder={values.length === 0 ? placeholder : undefined}
        onChange={(event) =>
          event.target.value.includes(',') ? add(event.target.value) : setText(event.target.value)
        }
        onBlur={() => add(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add(text);
          } else if (event.key === 'Backspace' && text === '') {
            onChange(values.slice(0, -1));
          }
        }}
        className="min-w-20 flex-1 bg-transparent px-1.5 text-base outline-none"
        {...field}
        {...rest}
      />
    </div>
  );
}
