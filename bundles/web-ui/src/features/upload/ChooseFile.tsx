import { FileSpreadsheet } from 'lucide-react';
import { useId } from 'react';
import { ProblemNotice } from '@/components/feedback/Notice';
import { buttonClass } from '@/components/ui/Button';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xls';

export function ChooseFile({ error, onFile }: { error?: unknown; onFile: (file: File) => void }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-4">
      {error !== undefined && <ProblemNotice error={error} />}
      <label
        htmlFor={id}
        className="flex cursor-pointer flex-col items-center gap-4 rounded-xl border-2 border-dashed border-line-strong bg-surface px-6 py-16 text-center transition-colors focus-within:border-accent hover:border-accent hover:bg-accent-soft/40"
      >
        <span className="inline-flex size-12 items-center justify-center rounded-xl bg-accent-soft text-accent-ink">
          <FileSpreadsheet aria-hidden className="size-6" />
        </span>
        <span className="flex flex-col gap-1">
          <span className="text-lg font-semibold">Drop a file anywhere on this page</span>
          <span className="text-muted">CSV or TSV in any encoding, Excel workbooks (.xlsx, .xls)</span>
        </span>
        <span className={buttonClass('primary')}>Choose a file</span>
        <input
          id={id}
          type="file"
          accept={ACCEPTED}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </label>
      <p className="text-center text-sm text-muted">
        You see what was understood, and can correct it, before anything is kept.
      </p>
    </div>
  );
}
