import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { PluginCheck, PluginReport } from '@/api/plugins';
import { titleFromName } from '@/lib/format';
import { isTrusted } from '../standing';

const NAMES: Record<string, string> = {
  archive: 'File',
  checksum: 'Checksum',
  signature: 'Signature',
  identity: 'Identity',
  api: 'SPI version',
  code: 'Forbidden calls',
  content: 'Content',
  resolve: 'What it needs',
  version: 'Version',
};

const LOOKS = {
  ok: { icon: CircleCheck, look: 'text-ok', label: 'Passed' },
  warn: { icon: TriangleAlert, look: 'text-warn', label: 'Passed with a warning' },
  failed: { icon: CircleX, look: 'text-danger', label: 'Failed' },
};

export function Checks({ report, force }: { report: PluginReport; force: boolean }) {
  return (
    <ul aria-label="Checks" className="flex flex-col gap-3">
      {report.checks.map((check) => {
        const { icon: Icon, look, label } = LOOKS[outcomeOf(check, report, force)];
        return (
          <li key={check.name} className="flex items-start gap-3">
            <Icon role="img" aria-label={label} className={`mt-0.5 size-4.5 shrink-0 ${look}`} />
            <div className="grid min-w-0 flex-1 grid-cols-1 gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
              <p className="font-medium">{NAMES[check.name] ?? titleFromName(check.name)}</p>
              <p className="wrap-anywhere whitespace-pre-line text-muted">{check.detail}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What is allowed although nobody vouches for it, or because it was forced, is no plain success. */
function outcomeOf(check: PluginCheck, report: PluginReport, force: boolean): keyof typeof LOOKS {
  if (!check.ok) return force && check.name === 'version' ? 'warn' : 'failed';
  return check.name === 'signature' && !isTrusted(report.signature) ? 'warn' : 'ok';
}
