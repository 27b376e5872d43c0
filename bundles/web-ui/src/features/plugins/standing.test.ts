import { describe, expect, it } from 'vitest';
import { plugin } from '@/test/plugins';
import { isShown, kindWords, needsAttention, signatureWords, stateWords } from './standing';

const ALL = { search: '', kind: '', state: '' };

describe('how plug-ins stand', () => {
  it('hides none that failed, is blocked or is unresolved unless asked to', () => {
    for (const state of ['failed', 'blocked', 'unresolved', 'staged', 'disabled'] as const)
      expect(isShown(plugin({ state }), ALL)).toBe(true);
  });

  it('filters by type, state and every word of a search', () => {
    expect(isShown(plugin(), { ...ALL, kind: 'adapter' })).toBe(false);
    expect(isShown(plugin({ kind: 'adapter' }), { ...ALL, kind: 'adapter' })).toBe(true);
    expect(isShown(plugin(), { ...ALL, state: 'failed' })).toBe(false);
    expect(isShown(plugin({ state: 'blocked' }), { ...ALL, state: 'attention' })).toBe(true);
    expect(isShown(plugin(), { ...ALL, state: 'attention' })).toBe(false);
    expect(isShown(plugin(), { ...ALL, state: 'updates' })).toBe(false);
    expect(isShown(plugin({ update_version: '2.0.0' }), { ...ALL, state: 'updates' })).toBe(true);
    expect(isShown(plugin(), { ...ALL, search: 'toy acme' })).toBe(true);
    expect(isShown(plugin(), { ...ALL, search: 'toy other' })).toBe(false);
  });

  it('asks for attention where somebody has to do something', () => {
    const troubled = (
      ['active', 'needs_configuration', 'disabled', 'unresolved', 'failed', 'blocked'] as const
    ).filter((state) => needsAttention(plugin({ state })));
    expect(troubled).toEqual(['unresolved', 'failed', 'blocked']);
    expect(needsAttention(plugin({ state: 'needs_configuration', used_by: ['project sample'] }))).toBe(true);
  });

  it('shows what it does not know by its name', () => {
    expect(stateWords('half_asleep').label).toBe('Half asleep');
    expect(kindWords('sorcerer').label).toBe('Sorcerer');
    expect(signatureWords('sealed')).toMatchObject({ label: 'Sealed', tone: 'warn' });
  });
});
