import { TriangleAlert } from 'lucide-react';
import type { UploadWarning } from '@/api/types';
import { formatCount, formatInteger } from '@/lib/format';

const SHOWN = 12;
/** More than this would push the columns out of sight. */
const OPEN = 6;

/** What was done about things that were not clean, with the rows to look at. */
export function Warnings({ warnings }: { warnings: UploadWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <details open={warnings.length <= OPEN} className="rounded-lg border border-line bg-warn-soft">
      <summary className="flex items-center gap-2 px-4 py-2.5 font-medium">
        <TriangleAlert aria-hidden className="size-4 text-warn" />
        {formatCount(warnings.length, 'thing')} to know about this file
      </summary>
      <ul className="flex flex-col gap-2 px-4 pb-3 pl-10">
        {warnings.map((warning, index) => (
          <li key={`${warning.code} ${index}`}>
            {warning.message}
            {warning.rows && warning.rows.length > 0 && (
              <span className="block text-sm text-muted">
                {warning.rows.length === 1 ? 'Row' : 'Rows'}{' '}
                {warning.rows.slice(0, SHOWN).map(formatInteger).join(', ')}
                {warning.rows.length > SHOWN && ` and ${formatInteger(warning.rows.length - SHOWN)} more`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
