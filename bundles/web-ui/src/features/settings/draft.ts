import type { SettingDefinition } from '@/api/plugins';
import { ApiError } from '@/api/problem';

/** What was set, as far as it may be shown. */
export interface HeldSettings {
  definitions: SettingDefinition[];
  values: Record<string, string>;
  secrets_set: string[];
}

/** What is sent: what is left out stays, an empty text takes away. */
export interface SettingsChange {
  values: Record<string, string>;
  secrets: Record<string, string>;
}

/** What becomes of a secret: nobody ever sees the one that is set. */
export interface SecretDraft {
  mode: 'keep' | 'replace' | 'remove';
  text: string;
}

export interface SettingsDraft {
  values: Record<string, string>;
  secrets: Record<string, SecretDraft>;
}

export function isSecret(definition: SettingDefinition): boolean {
  return definition.type === 'secret';
}

export function draftOf(settings: HeldSettings): SettingsDraft {
  const draft: SettingsDraft = { values: {}, secrets: {} };
  for (const definition of settings.definitions) {
    const { name } = definition;
    if (!isSecret(definition)) draft.values[name] = settings.values[name] ?? '';
    else draft.secrets[name] = { mode: settings.secrets_set.includes(name) ? 'keep' : 'replace', text: '' };
  }
  return draft;
}

/** Only what differs from what is kept. */
export function changeOf(settings: HeldSettings, draft: SettingsDraft): SettingsChange {
  const values = Object.fromEntries(
    Object.entries(draft.values)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([name, value]) => value !== (settings.values[name] ?? '')),
  );
  const secrets: Record<string, string> = {};
  for (const [name, { mode, text }] of Object.entries(draft.secrets)) {
    if (mode === 'remove') secrets[name] = '';
    if (mode === 'replace' && text.trim() !== '') secrets[name] = text.trim();
  }
  return { values, secrets };
}

export function isChanged({ values, secrets }: SettingsChange): boolean {
  return Object.keys(values).length > 0 || Object.keys(secrets).length > 0;
}

/** The name of the variable when a value refers to the environment. */
export function variableOf(value: string): string | undefined {
  return /^\$\{env:([A-Za-z_][A-Za-z0-9_]*)}$/.exec(value.trim())?.[1];
}

/** What a refusal says of each setting; whatever it says besides is for the form as a whole. */
export function fieldErrors(
  error: unknown,
  definitions: SettingDefinition[],
): { fields: Record<string, string>; allPlaced: boolean } {
  const fields: Record<string, string> = {};
  if (!(error instanceof ApiError)) return { fields, allPlaced: false };
  const findings = error.problem.errors ?? [];
  const names = new Set(definitions.map(({ name }) => name));
  for (const { path, message, hint } of findings) {
    if (!names.has(path)) continue;
    const sentence = hint ? `${message} ${hint}` : message;
    fields[path] = fields[path] ? `${fields[path]} ${sentence}` : sentence;
  }
  return { fields, allPlaced: findings.length > 0 && findings.every(({ path }) => names.has(path)) };
}
