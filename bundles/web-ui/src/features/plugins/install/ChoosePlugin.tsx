import { Puzzle } from 'lucide-react';
import { useId } from 'react';
import { Notice, ProblemNotice } from '@/components/feedback/Notice';
import { buttonClass } from '@/components/ui/Button';

export function ChoosePlugin({ error, onFile }: { error?: unknown; onFile: (file: File) => void }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-4">
      {error !== undefined && <ProblemNotice error={error} />}
      <label
        htmlFor={id}
        className="flex cursor-pointer flex-col items-center gap-4 rounded-xl border-2 border-dashed border-line-strong bg-surface px-6 py-14 text-center transition-colors focus-within:border-accent hover:border-accent hover:bg-accent-soft/40"
      >
        <span className="inline-flex size-12 items-center justify-center rounded-xl bg-accent-soft text-accent-ink">
          <Puzzle aria-hidden className="size-6" />
        </span>
        <span className="flex flex-col gap-1">
          <span className="text-lg font-semibold">Drop a plug-in anywhere on this page</span>
          <span className="text-muted">A bundle (.jar), or a .zip of one with its libraries</span>
        </span>
        <span className={buttonClass('primary')}>Choose a file</span>
        <input
          id={id}
          type="file"
          accept=".jar,.zip"
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      <Notice title="An installed plug-in is fully trusted code">
        It runs in the same process with the same rights as the product. A signature tells who wrote it, not
        that it is harmless: install what you would run as your own program.
      </Notice>
    </div>
  );
}
