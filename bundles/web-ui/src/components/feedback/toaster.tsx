import { createRoot } from 'react-dom/client';
import { toast as sonner, Toaster } from 'sonner';

let mounted = false;

export function show(kind: 'success' | 'error' | 'info', title: string, description?: string) {
  if (!mounted) {
    mounted = true;
    const host = document.createElement('div');
    document.body.append(host);
    createRoot(host).render(
      <Toaster
        position="bottom-right"
        toastOptions={{
          unstyled: true,
          classNames: {
            toast:
              'flex w-full items-start gap-3 rounded-lg border border-line bg-raised p-3 pr-4 text-base text-ink shadow-pop',
            title: 'font-medium',
            description: 'text-sm text-muted',
            error: 'border-danger',
            icon: 'mt-0.5 shrink-0',
          },
        }}
      />,
    );
  }
  sonner[kind](title, { description, duration: kind === 'error' ? 9000 : 4000 });
}
