import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { people } from '@/api/people';
import type { User } from '@/api/types';
import { ProblemNotice } from '@/components/feedback/Notice';
import { Dialog } from '@/components/overlay/Dialog';
import { Button } from '@/components/ui/Button';
import { PasswordField } from './PasswordField';
import { passwordProblem } from './roles';

export function PasswordDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => people.change(user.name, { password }),
    meta: { errorShownInPlace: true, success: `New password set for ${user.name}` },
    onSuccess: onClose,
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`New password for ${user.name}`}
      description="Their sessions end; they sign in again with the new one."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="new-password"
            busy={change.isPending}
            disabled={Boolean(passwordProblem(password))}
          >
            Set the password
          </Button>
        </>
      }
    >
      <form
        id="new-password"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <PasswordField value={password} onChange={setPassword} />
        {change.isError && <ProblemNotice error={change.error} />}
      </form>
    </Dialog>
  );
}
