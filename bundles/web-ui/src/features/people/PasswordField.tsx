import { Dices, Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/form/Field';
import { TextInput } from '@/components/form/inputs';
import { IconButton } from '@/components/ui/IconButton';
import { passwordProblem, proposePassword } from './roles';

export function PasswordField({ value, onChange }: { value: string; onChange: (password: string) => void }) {
  const [shown, setShown] = useState(false);
  return (
    <div className="flex items-start gap-1">
      <Field
        label="Password"
        hint="Tell it to them in a safe way; it is not shown again."
        error={value ? passwordProblem(value) : undefined}
        className="flex-1"
      >
        <TextInput
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          value={value}
          className={shown ? 'font-mono' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <div className="flex pt-6">
        <IconButton
          label={shown ? 'Hide the password' : 'Show the password'}
          icon={shown ? <EyeOff /> : <Eye />}
          onClick={() => setShown(!shown)}
        />
        <IconButton
          label="Propose a password"
          icon={<Dices />}
          onClick={() => {
            onChange(proposePassword());
            setShown(true);
          }}
        />
      </div>
    </div>
  );
}
