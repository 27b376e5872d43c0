import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '@/components/overlay/Dialog';
import { Button } from '@/components/ui/Button';

/** Asks before changes that are not saved are left behind; never asks when there are none. */
export function LeaveGuard({ when, onDiscard }: { when: boolean; onDiscard: () => void }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const stays =
      currentLocation.pathname === nextLocation.pathname &&
      new URLSearchParams(nextLocation.search).has('edit');
    return when && !stays;
  });
  useEffect(() => {
    if (!when) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [when]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog
      open
      onOpenChange={() => blocker.reset()}
      title="Leave without saving?"
      footer={
        <>
          <Button
            variant="ghost"
            onClick={() => {
              onDiscard();
              blocker.proceed();
            }}
          >
            Discard and leave
          </Button>
          <Button onClick={() => blocker.proceed()}>Leave, keep the draft</Button>
          <Button variant="primary" onClick={() => blocker.reset()}>
            Go on editing
          </Button>
        </>
      }
    >
      <p className="text-muted">
        Your changes are not on the server yet. The draft stays in this browser if you keep it.
      </p>
    </Dialog>
  );
}
