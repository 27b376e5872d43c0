import type { Problem } from '@/api/problem';
import { Dialog } from '@/components/overlay/Dialog';
import { Button } from '@/components/ui/Button';

export interface ConflictDialogProps {
  problem: Problem;
  busy: boolean;
  onKeepEditing: () => void;
  onOverwrite: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved meanwhile: nobody's work is lost without being asked. */
export function ConflictDialog({
  problem,
  busy,
  onKeepEditing,
  onOverwrite,
  onTakeTheirs,
}: ConflictDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onKeepEditing}
      title="The dashboard changed meanwhile"
      footer={
        <>
          <Button variant="ghost" onClick={onTakeTheirs}>
            Drop mine, take theirs
          </Button>
          <Button variant="danger" busy={busy} onClick={onOverwrite}>
            Save mine over it
          </Button>
          <Button variant="primary" onClick={onKeepEditing}>
            Go on editing
          </Button>
        </>
      }
    >
      <p className="text-muted">{problem.detail}</p>
      <p className="mt-2 text-muted">What was replaced stays listed under “What changed”.</p>
    </Dialog>
  );
}
