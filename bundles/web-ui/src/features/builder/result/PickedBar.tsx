import { Button } from '@/components/ui/Button';
import { valueWords } from '@/query/words';
import type { Filter } from '@/api/types';

export interface PickedBarProps {
  label: string;
  picked: Filter;
  onFilter: () => void;
  onExclude: () => void;
  onClear: () => void;
}

/** Values collected with Ctrl and clicks, waiting for what to do with them. */
export function PickedBar({ label, picked, onFilter, onExclude, onClear }: PickedBarProps) {
  return (
    <div
      role="region"
      aria-label="Chosen values"
      className="fixed bottom-4 left-1/2 z-40 flex max-w-[94vw] -translate-x-1/2 animate-rise items-center gap-2 rounded-lg border border-line bg-raised py-2 pr-2 pl-4 shadow-pop"
    >
      <span className="min-w-0 truncate">
        <span className="font-medium">{label}:</span> {picked.values.map(valueWords).join(', ')}
      </span>
      <Button size="sm" variant="primary" onClick={onFilter}>
        Filter
      </Button>
      <Button size="sm" onClick={onExclude}>
        Exclude
      </Button>
      <Button size="sm" variant="ghost" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}
