import { useMutation, useQuery } from '@tanstack/react-query';
import { semantic } from '@/api/datasets';
import { keys } from '@/api/keys';
import type { SchemaVersion } from '@/api/types';
import { QueryView } from '@/components/feedback/QueryView';
import { Dialog } from '@/components/overlay/Dialog';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { formatCount, formatMoment } from '@/lib/format';

export interface SchemaVersionsDialogProps {
  datasetId: string;
  /** Off while there are changes that restoring would lose. */
  mayRestore: boolean;
  onRestored: (version: SchemaVersion) => void;
  onClose: () => void;
}

export function SchemaVersionsDialog({
  datasetId,
  mayRestore,
  onRestored,
  onClose,
}: SchemaVersionsDialogProps) {
  const versions = useQuery({
    queryKey: keys.schemaVersions(datasetId),
    queryFn: ({ signal }) => semantic.versions(datasetId, signal),
  });
  const restore = useMutation({
    mutationFn: (version: number) => semantic.restore(datasetId, version),
    meta: { success: 'Earlier version restored' },
    onSuccess: (restored) => {
      onRestored(restored);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="md"
      title="History of the semantic layer"
      description={
        mayRestore
          ? 'Restoring makes a new version with the old content.'
          : 'Save or discard your changes to restore a version.'
      }
    >
      <QueryView query={versions} compact>
        {(page) => (
          <ul className="divide-y divide-line rounded-md border border-line">
            {page.items.map((version) => (
              <li key={version.version} className="flex items-center gap-3 px-3 py-2.5">
                <div className="min-w-0 flex-1">
                  <p className="font-medium">Version {version.version}</p>
                  <p className="tabular text-sm text-muted">
                    {version.created_by}, {formatMoment(version.created_at)},{' '}
                    {formatCount(version.schema_json.dimensions.length, 'dimension')},{' '}
                    {formatCount(version.schema_json.measures.length, 'measure')}
                  </p>
                </div>
                {version.is_current ? (
                  <Badge tone="ok">Current</Badge>
                ) : (
                  mayRestore && (
                    <Button
                      size="sm"
                      busy={restore.isPending && restore.variables === version.version}
                      onClick={() => restore.mutate(version.version)}
                    >
                      Restore
                    </Button>
                  )
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Dialog>
  );
}
