import { Filter as FilterIcon } from 'lucide-react';
import { useState } from 'react';
import type { ColumnType, Filter } from '@/api/types';
import { conditionWords } from '@/query/words';
import { Chip } from '../Chip';
import { FilterForm } from './FilterForm';

export interface FilterChipProps {
  datasetId: string;
  filter: Filter;
  label: string;
  type: ColumnType;
  title?: string;
  block?: boolean;
  onChange?: (filter: Filter) => void;
  onRemove?: () => void;
}

export function FilterChip({
  datasetId,
  filter,
  label,
  type,
  title,
  block,
  onChange,
  onRemove,
}: FilterChipProps) {
  const [open, setOpen] = useState(false);
  const words = conditionWords(filter.operator, filter.values);
  return (
    <Chip
      kind="Filter"
      icon={<FilterIcon className="text-faint" />}
      block={block}
      label={
        <>
          <span className="font-medium">{label}</span> {words}
        </>
      }
      title={title ?? `${label} ${words}`}
      removeLabel={`Remove the filter on ${label}`}
      onRemove={onRemove}
      open={open}
      onOpenChange={setOpen}
      editor={
        onChange &&
        ((close) => (
          <FilterForm
            datasetId={datasetId}
            field={filter.field}
            label={label}
            type={type}
            filter={filter}
            onApply={(changed) => {
              onChange(changed);
              close();
            }}
          />
        ))
      }
    />
  );
}
