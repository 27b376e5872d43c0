import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { auth } from '@/api/auth';
import { keys } from '@/api/keys';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/overlay/Menu';
import { useSession } from './session';
import { setTheme, type ThemeChoice, useThemeChoice } from './theme';

const THEMES: { value: ThemeChoice; label: string; icon: typeof Sun }[] = [
  { value: 'system', label: 'As the system', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
];

export function ProfileMenu() {
  const me = useSession();
  const theme = useThemeChoice();
  const signOut = useSignOut();
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-10 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover"
        >
          <span
            aria-hidden
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent text-xs font-semibold text-on-accent uppercase"
          >
            {me.name.slice(0, 2)}
          </span>
          <span className="min-w-0">
            <span className="block truncate text-sm font-medium">{me.name}</span>
            <span className="block text-xs text-faint capitalize">{me.role}</span>
          </span>
          <span className="sr-only">: appearance, sign out</span>
        </button>
      }
    >
      <MenuLabel>Appearance</MenuLabel>
      {THEMES.map(({ value, label, icon: Icon }) => (
        <MenuItem key={value} icon={<Icon />} onSelect={() => setTheme(value)}>
          <span className="flex-1">{label}</span>
          {theme === value && <Check aria-label="chosen" />}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onSelect={() => signOut.mutate()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: auth.signOut,
    onSuccess: () => {
      // Nothing of the last person's data stays behind in this tab.
      client.setQueryData(keys.me, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] });
    },
  });
}
