import type { Plugin, PluginKind, PluginState, SignatureStatus } from '@/api/plugins';
import type { Tone } from '@/components/ui/Badge';
import { titleFromName } from '@/lib/format';

/*
 * How plug-ins stand, in words. A server newer than this page may know kinds and states that it does not: they
 * are shown by their names.
 */

interface Words {
  label: string;
  tone: Tone;
  about: string;
}

const STATES: Record<PluginState, Words> = {
  active: { label: 'Active', tone: 'ok', about: 'It runs.' },
  needs_configuration: {
    label: 'Needs configuration',
    tone: 'accent',
    about: 'It runs and waits for its settings: a required one has no value.',
  },
  starting: { label: 'Starting', tone: 'accent', about: 'It is being started.' },
  stopping: { label: 'Stopping', tone: 'accent', about: 'It is being stopped; running work is let end.' },
  disabled: { label: 'Disabled', tone: 'neutral', about: 'It is switched off.' },
  unresolved: { label: 'Unresolved', tone: 'danger', about: 'Something it needs is not there.' },
  failed: { label: 'Failed', tone: 'danger', about: 'It was started and is not well.' },
  blocked: { label: 'Blocked', tone: 'danger', about: 'It may not run.' },
  staged: {
    label: 'Staged',
    tone: 'accent',
    about: 'It was found and checked, and waits to be switched on.',
  },
};

const SIGNATURES: Record<SignatureStatus, Words> = {
  shipped: { label: 'Shipped', tone: 'ok', about: 'It came with the product, byte for byte.' },
  trusted: { label: 'Trusted', tone: 'ok', about: 'Signed whole by a publisher of the trust store.' },
  unknown: {
    label: 'Unknown publisher',
    tone: 'warn',
    about: 'Signed by somebody who is not in the trust store.',
  },
  unsigned: { label: 'Unsigned', tone: 'warn', about: 'Nobody signed it.' },
  modified: {
    label: 'Modified',
    tone: 'danger',
    about: 'It was changed after it was signed, or signed in part only.',
  },
};

const KINDS: Record<PluginKind, { label: string; about: string }> = {
  domain: { label: 'Domain', about: 'Data, vocabulary and dashboards of a field of business.' },
  adapter: { label: 'Adapter', about: 'A kind of data source that connections can be made to.' },
  provider: { label: 'Provider', about: 'A language model service that questions may be given to.' },
};

export function stateWords(state: string): Words {
  return STATES[state as PluginState] ?? { label: titleFromName(state), tone: 'neutral', about: '' };
}

export function signatureWords(signature: string): Words {
  return (
    SIGNATURES[signature as SignatureStatus] ?? { label: titleFromName(signature), tone: 'warn', about: '' }
  );
}

export function kindWords(kind: string): { label: string; about: string } {
  return KINDS[kind as PluginKind] ?? { label: titleFromName(kind), about: '' };
}

export const KIND_NAMES = Object.keys(KINDS) as PluginKind[];
export const STATE_NAMES = Object.keys(STATES) as PluginState[];

export function isTrusted(signature: string): boolean {
  return signature === 'shipped' || signature === 'trusted';
}

const RUNNING: readonly string[] = ['active', 'needs_configuration'];
const CHANGING: readonly string[] = ['starting', 'stopping'];
const IN_TROUBLE: readonly string[] = ['unresolved', 'failed', 'blocked'];

export function isRunning({ state }: Plugin): boolean {
  return RUNNING.includes(state);
}

export function isChanging({ state }: Plugin): boolean {
  return CHANGING.includes(state);
}

/** Whether somebody has to do something about it. One that nobody set up yet can wait until somebody uses it. */
export function needsAttention({ state, used_by }: Plugin): boolean {
  return IN_TROUBLE.includes(state) || (state === 'needs_configuration' && used_by.length > 0);
}

export interface PluginFilter {
  search: string;
  kind: string;
  /** A state, `attention`, `updates`, or all of them when empty. */
  state: string;
}

/** Tolerant of a plug-in that lacks parts: it must not take the list with it. */
export function isShown(plugin: Plugin, { search, kind, state }: PluginFilter): boolean {
  if (kind && plugin.kind !== kind) return false;
  if (state === 'attention' ? !needsAttention(plugin) : state === 'updates' ? !plugin.update_version : false)
    return false;
  if (state && state !== 'attention' && state !== 'updates' && plugin.state !== state) return false;
  const text = `${plugin.name} ${plugin.id} ${plugin.publisher ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
