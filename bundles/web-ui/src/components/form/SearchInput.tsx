import { Search, X } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';
import { cn } from '@/lib/cn';

export interface SearchInputProps {
  label: string;
  /** Shown while empty; the label unless given. */
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

export function SearchInput({ label, placeholder = label, value, onChange, className }: SearchInputProps) {
  return (
    <div role="search" className={cn('relative min-w-0', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value) onChange('');
        }}
        className="h-9 w-full rounded-md border border-line-strong bg-surface pr-9 pl-9 text-base focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
      />
      {value && (
        <IconButton
          label="Clear the search"
          icon={<X />}
          size="sm"
          className="absolute top-1/2 right-1 -translate-y-1/2"
          onClick={() => onChange('')}
        />
      )}
    </div>
  );
}
