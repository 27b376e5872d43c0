import { useQuery } from '@tanstack/react-query';
import { semantic } from '@/api/datasets';
import type { SemanticSchema } from '@/api/types';
import { QueryView } from '@/components/feedback/QueryView';
import { Dialog } from '@/components/overlay/Dialog';
import { Button } from '@/components/ui/Button';
import { canonical } from './schemaEdit';

export interface DraftDialogProps {
  datasetId: string;
  current: SemanticSchema;
  onApply: (schema: SemanticSchema) => void;
  onClose: () => void;
}

/** What the data itself suggests, with the reason for each member; nothing is saved by taking it over. */
export function DraftDialog({ datasetId, current, onApply, onClose }: DraftDialogProps) {
  const draft = useQuery({
    queryKey: ['schema-draft', datasetId],
    queryFn: () => semantic.draft(datasetId),
    gcTime: 0,
    staleTime: Infinity,
  });
  const same = draft.data && canonical(draft.data.schema_json) === canonical(current);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="md"
      title="Draft from the data"
      description="It takes the place of what you see in the editor. Nothing is kept before you save."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!draft.data || same}
            onClick={() => {
              if (draft.data) onApply(draft.data.schema_json);
              onClose();
            }}
          >
            {same ? 'No difference' : 'Use this draft'}
          </Button>
        </>
      }
    >
      <QueryView query={draft} compact>
        {(found) => (
          <ul className="divide-y divide-line rounded-md border border-line">
            {found.reasons.map((reason, index) => (
              <li key={index} className="px-3 py-2">
                <code className="font-mono text-sm font-medium">{reason.member}</code>
                <p className="text-sm text-muted">{reason.reason}</p>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Dialog>
  );
}
