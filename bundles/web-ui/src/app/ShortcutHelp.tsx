import { Dialog } from '@/components/overlay/Dialog';
import { Kbd } from '@/components/ui/Kbd';
import { modKey } from '@/lib/platform';
import { useActiveShortcuts } from '@/lib/shortcuts';

export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const shortcuts = useActiveShortcuts();
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard shortcuts" description="They are off while you type.">
      <dl className="flex flex-col divide-y divide-line">
        {shortcuts.map((shortcut) => (
          <div
            key={`${shortcut.keys} ${shortcut.description}`}
            className="flex items-center justify-between gap-4 py-2"
          >
            <dt>{shortcut.description}</dt>
            <dd className="flex gap-1">
              {shortcut.keys.split(/[ +]/).map((key, index) => (
                <Kbd key={index}>{key === 'mod' ? modKey() : key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
