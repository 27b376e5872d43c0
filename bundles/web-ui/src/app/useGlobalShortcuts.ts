import { useNavigate } from 'react-router';
import { type Shortcut, useShortcuts } from '@/lib/shortcuts';
import { addressOf, ADMIN_PAGES, PROJECT_PAGES } from './navigation';
import { useCurrentProjectId } from './project';
import { useCan } from './session';

export function useGlobalShortcuts(open: { palette: () => void; help: () => void }) {
  const navigate = useNavigate();
  const projectId = useCurrentProjectId();
  const admin = useCan('admin');
  const jumps = [...PROJECT_PAGES, ...(admin ? ADMIN_PAGES : [])].map((destination): Shortcut => ({
    keys: destination.keys,
    description: `Go to ${destination.label}`,
    run: () => void navigate(addressOf(destination, projectId)),
  }));
  useShortcuts([
    { keys: 'mod+k', description: 'Search, jump, run a command', run: open.palette, whileTyping: true },
    { keys: '/', description: 'Search', run: () => focusSearch() || open.palette() },
    { keys: '?', description: 'Show these shortcuts', run: open.help },
    ...jumps,
  ]);
}

/** A page with a search field of its own gets the focus there. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}
