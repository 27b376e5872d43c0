import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { people } from '@/api/people';
import type { Role } from '@/api/types';
import { ProblemNotice } from '@/components/feedback/Notice';
import { Field } from '@/components/form/Field';
import { Select, TextInput } from '@/components/form/inputs';
import { Dialog } from '@/components/overlay/Dialog';
import { Button } from '@/components/ui/Button';
import { PasswordField } from './PasswordField';
import { passwordProblem, ROLE_HINTS, ROLE_OPTIONS } from './roles';

export function AddUserDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('analyst');
  const [password, setPassword] = useState('');
  const add = useMutation({
    mutationFn: () => people.add({ name: name.trim(), password, role }),
    meta: { errorShownInPlace: true, success: `${name.trim()} can sign in` },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.users });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a user"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="add-user"
            busy={add.isPending}
            disabled={name.trim() === '' || Boolean(passwordProblem(password))}
          >
            Add the user
          </Button>
        </>
      }
    >
      <form
        id="add-user"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Field label="User name">
          <TextInput
            value={name}
            autoFocus
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label="Role" hint={ROLE_HINTS[role]}>
          <Select value={role} options={ROLE_OPTIONS} onValue={(value) => setRole(value as Role)} />
        </Field>
        <PasswordField value={password} onChange={setPassword} />
        {add.isError && <ProblemNotice error={add.error} />}
      </form>
    </Dialog>
  );
}
