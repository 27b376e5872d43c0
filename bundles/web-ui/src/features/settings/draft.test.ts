import { describe, expect, it } from 'vitest';
import type { PluginSettings, SettingDefinition } from '@/api/plugins';
import { ApiError } from '@/api/problem';
import { changeOf, draftOf, fieldErrors, isChanged, variableOf } from './draft';

const definition = (name: string, type: SettingDefinition['type']): SettingDefinition => ({
  name,
  title: name,
  description: '',
  type,
  required: false,
  choices: [],
});

const SETTINGS: PluginSettings = {
  definitions: [definition('model', 'text'), definition('key', 'secret'), definition('spare', 'secret')],
  values: { model: 'small' },
  secrets_set: ['key'],
  missing: [],
};

describe('a draft of settings', () => {
  it('changes nothing as it begins, and never holds a secret that is set', () => {
    const draft = draftOf(SETTINGS);
    expect(draft).toEqual({
      values: { model: 'small' },
      secrets: { key: { mode: 'keep', text: '' }, spare: { mode: 'replace', text: '' } },
    });
    expect(isChanged(changeOf(SETTINGS, draft))).toBe(false);
  });

  it('sends only what differs, an empty text to take away', () => {
    const draft = draftOf(SETTINGS);
    draft.values.model = ' large ';
    expect(changeOf(SETTINGS, draft)).toEqual({ values: { model: 'large' }, secrets: {} });
    draft.values.model = '';
    draft.secrets.key = { mode: 'remove', text: '' };
    draft.secrets.spare = { mode: 'replace', text: '${env:OPENAI_API_KEY}' };
    expect(changeOf(SETTINGS, draft)).toEqual({
      values: { model: '' },
      secrets: { key: '', spare: '${env:OPENAI_API_KEY}' },
    });
  });

  it('does not take a secret away by leaving its field empty', () => {
    const draft = draftOf(SETTINGS);
    draft.secrets.key = { mode: 'replace', text: '' };
    expect(isChanged(changeOf(SETTINGS, draft))).toBe(false);
  });

  it('knows a reference to the environment', () => {
    expect(variableOf('${env:OPENAI_API_KEY}')).toBe('OPENAI_API_KEY');
    expect(variableOf('${env:}')).toBeUndefined();
    expect(variableOf('x ${env:A}')).toBeUndefined();
  });

  it('puts what a refusal says at the settings it speaks of', () => {
    const refusal = (paths: string[]) =>
      new ApiError({
        status: 422,
        code: 'settings_invalid',
        title: 'Not valid',
        detail: 'Some settings are not right.',
        errors: paths.map((path) => ({
          path,
          code: 'setting_invalid',
          message: 'Not that.',
          hint: 'Try this.',
        })),
      });
    expect(fieldErrors(refusal(['model']), SETTINGS.definitions)).toEqual({
      fields: { model: 'Not that. Try this.' },
      allPlaced: true,
    });
    expect(fieldErrors(refusal(['model', 'gone']), SETTINGS.definitions).allPlaced).toBe(false);
    expect(fieldErrors(new Error('broken'), SETTINGS.definitions)).toEqual({ fields: {}, allPlaced: false });
  });
});
