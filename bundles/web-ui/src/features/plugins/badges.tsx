import { LoaderCircle, ShieldAlert, ShieldCheck, ShieldOff, ShieldQuestionMark } from 'lucide-react';
import type { Plugin } from '@/api/plugins';
import { Badge } from '@/components/ui/Badge';
import { isChanging, signatureWords, stateWords } from './standing';

const SIGNS: Record<string, typeof ShieldCheck> = {
  shipped: ShieldCheck,
  trusted: ShieldCheck,
  unknown: ShieldQuestionMark,
  unsigned: ShieldOff,
  modified: ShieldAlert,
};

export function StateBadge({ plugin }: { plugin: Plugin }) {
  const { label, tone } = stateWords(plugin.state);
  return (
    <Badge tone={tone}>
      {isChanging(plugin) && <LoaderCircle aria-hidden className="animate-spin" />}
      {label}
    </Badge>
  );
}

export function SignatureBadge({ signature }: { signature: string }) {
  const { label, tone, about } = signatureWords(signature);
  const Sign = SIGNS[signature] ?? ShieldQuestionMark;
  return (
    <span title={about} className="inline-flex">
      <Badge tone={tone}>
        <Sign aria-hidden />
        {label}
      </Badge>
    </span>
  );
}

/** Whose it is, and what that is worth: a name that nobody vouches for never stands alone. */
export function Publisher({ publisher, signature }: { publisher?: string; signature: string }) {
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      {publisher && <span className="min-w-0 break-words">{publisher}</span>}
      <SignatureBadge signature={signature} />
    </span>
  );
}
