import { describe, expect, it } from 'vitest';
import { plugin, report } from '@/test/plugins';
import { type InstallEvent, installReducer, isInstallable, needsForce, START } from './installMachine';

const file = new File(['jar'], 'toy.jar');
const run = (...events: InstallEvent[]) => events.reduce(installReducer, START);
const reviewed: InstallEvent[] = [
  { type: 'check', file },
  { type: 'checked', report: report() },
];
const refused = report({ checks: [{ name: 'resolve', ok: false, detail: 'It needs package x.y.' }] });
const older = report({
  checks: [{ name: 'version', ok: false, detail: 'The newer version 2.0.0 is here.' }],
});

describe('installing', () => {
  it('shows the dry run before anything is installed', () => {
    expect(run({ type: 'check', file }).step).toBe('checking');
    expect(run(...reviewed)).toMatchObject({ step: 'review', force: false });
    expect(run(...reviewed, { type: 'install' }).step).toBe('installing');
  });

  it('is not begun while a check fails', () => {
    expect(run({ type: 'check', file }, { type: 'checked', report: refused }, { type: 'install' }).step).toBe(
      'review',
    );
    expect(isInstallable(refused, true)).toBe(false);
    expect(needsForce(refused)).toBe(false);
  });

  it('takes an older version only by force', () => {
    expect(needsForce(older)).toBe(true);
    const shown: InstallEvent[] = [
      { type: 'check', file },
      { type: 'checked', report: older },
    ];
    expect(run(...shown, { type: 'install' }).step).toBe('review');
    expect(run(...shown, { type: 'force', force: true }, { type: 'install' }).step).toBe('installing');
  });

  it('is done with what the runtime says, which may be something else', () => {
    const end = (now = plugin({ version: '1.1.0' })) =>
      run(...reviewed, { type: 'install' }, { type: 'installed', report: report(), now });
    expect(end()).toMatchObject({ step: 'done', discrepancy: undefined });
    expect(end(plugin({ version: '1.0.0' }))).toMatchObject({
      step: 'done',
      discrepancy: 'Toy 1.0.0: active.',
    });
  });

  it('goes back to the report when it fails or is cancelled, with how it stands since', () => {
    const now = plugin();
    const error = new Error('no');
    expect(run(...reviewed, { type: 'install' }, { type: 'failed', error, now })).toMatchObject({
      step: 'review',
      attempt: { error, cancelled: false, now },
    });
    expect(run(...reviewed, { type: 'install' }, { type: 'cancelled', now })).toMatchObject({
      step: 'review',
      attempt: { cancelled: true, now },
    });
    expect(run({ type: 'check', file }, { type: 'failed', error })).toEqual({ step: 'choose', error });
  });

  it('ignores what arrives late', () => {
    expect(
      run({ type: 'check', file }, { type: 'cancelled' }, { type: 'checked', report: report() }),
    ).toEqual(START);
  });
});
