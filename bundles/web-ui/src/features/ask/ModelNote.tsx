import { Bot } from 'lucide-react';
import type { ModelUse } from '@/api/chatTypes';

const COUNT = new Intl.NumberFormat('en');
const DOLLARS = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  maximumSignificantDigits: 2,
});

/** What asking a language model took, or the sentence that says why it did not help. */
export function ModelNote({ use }: { use: ModelUse }) {
  return (
    <p className="flex items-start gap-1.5 text-sm break-words text-muted">
      <Bot aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{use.outcome === 'answered' ? told(use) : use.note}</span>
    </p>
  );
}

function told(use: ModelUse): string {
  const parts = [`Answered with ${use.model || use.provider}`];
  const tokens = use.input_tokens + use.output_tokens;
  if (tokens > 0) parts.push(`${COUNT.format(tokens)} tokens`);
  if (use.cost > 0) parts.push(DOLLARS.format(use.cost));
  parts.push(`${(use.elapsed_ms / 1000).toFixed(1)} s`);
  return parts.join(' · ');
}
