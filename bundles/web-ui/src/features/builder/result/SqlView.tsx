import { Check, Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Cell } from '@/api/types';
import { toast } from '@/components/feedback/toast';
import { Button } from '@/components/ui/Button';
import { cn } from '@/lib/cn';
import { valueWords } from '@/query/words';
import { brokenIntoLines, type SqlTokenKind, sqlTokens } from './sqlTokens';

const COLOURS: Record<SqlTokenKind, string> = {
  keyword: 'font-medium text-accent-ink',
  text: 'text-highlight-ink',
  number: 'text-highlight-ink',
  name: 'text-ink',
  comment: 'text-muted italic',
  plain: 'text-muted',
};

/** The statement that ran and the values bound to it. */
export function SqlView({
  sql,
  parameters,
  className,
}: {
  sql: string;
  parameters?: Cell[];
  className?: string;
}) {
  const tokens = useMemo(() => sqlTokens(brokenIntoLines(sql)), [sql]);
  return (
    <div className={cn('flex flex-col gap-3', className)}>
      <div className="min-w-0 rounded-md bg-sunken">
        <div className="flex items-center justify-between py-1.5 pr-1.5 pl-4">
          <span className="text-xs font-medium text-muted">As it ran</span>
          <CopyButton text={sql} label="Copy the SQL" />
        </div>
        <pre
          tabIndex={0}
          aria-label="SQL"
          className="scroll-x px-4 pb-4 font-mono text-sm leading-relaxed whitespace-pre"
        >
          <code>
            {tokens.map((token, index) => (
              <span key={index} className={COLOURS[token.kind]}>
                {token.text}
              </span>
            ))}
          </code>
        </pre>
      </div>
      {parameters && parameters.length > 0 && (
        <p className="text-sm text-muted">
          Bound values, in order:{' '}
          <span className="font-mono">{parameters.map((value) => valueWords(value)).join(', ')}</span>
        </p>
      )}
    </div>
  );
}

export function CopyButton({ text, label, className }: { text: string; label: string; className?: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (!(await copyText(text))) return;
    setCopied(true);
    window.setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button
      size="sm"
      icon={copied ? <Check /> : <Copy />}
      aria-label={label}
      className={className}
      onClick={() => void copy()}
    >
      {copied ? 'Copied' : 'Copy'}
    </Button>
  );
}

/** Browsers allow this only on secure addresses and with leave; says so when they do not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    toast.error('The browser does not allow copying here', 'Select the text and copy it with the keyboard.');
    return false;
  }
}
