import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { IconButton } from '@/components/ui/IconButton';
import { Sidebar, type SidebarProps } from './Sidebar';

export function NavDrawer({ onClose, ...sidebar }: SidebarProps & { onClose: () => void }) {
  const { pathname } = useLocation();
  const openedAt = useRef(pathname);
  useEffect(() => {
    if (pathname !== openedAt.current) onClose();
  }, [pathname, onClose]);
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-72 max-w-[86vw] animate-fade-in shadow-pop"
        >
          <Dialog.Title className="sr-only">Navigation</Dialog.Title>
          <Sidebar {...sidebar} />
          <Dialog.Close asChild>
            <IconButton
              label="Close the navigation"
              icon={<X />}
              size="sm"
              className="absolute top-4 right-3"
            />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
