import type { Members } from '@/api/members';
import type { Filter } from '@/api/types';
import { Dialog } from '@/components/overlay/Dialog';
import { fieldType } from '@/query/filters';
import { memberLabel } from '@/query/words';
import { FilterForm } from './FilterForm';

export interface FilterDialogProps {
  members: Members;
  field: string;
  onApply: (filter: Filter) => void;
  onClose: () => void;
}

export function FilterDialog({ members, field, onApply, onClose }: FilterDialogProps) {
  return (
    <Dialog open onOpenChange={onClose} title="Add a filter">
      <FilterForm
        datasetId={members.dataset_id}
        field={field}
        label={memberLabel(field, members)}
        type={fieldType(field, members)}
        onApply={onApply}
      />
    </Dialog>
  );
}
