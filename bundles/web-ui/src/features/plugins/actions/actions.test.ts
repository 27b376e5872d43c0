import { describe, expect, it } from 'vitest';
import { ApiError } from '@/api/problem';
import { plugin } from '@/test/plugins';
import { actionLabel, actionsOf, discrepancy, expectationOf, usersNamedBy } from './actions';

describe('what can be done with a plug-in', () => {
  it('follows from how it stands', () => {
    expect(actionsOf(plugin())).toEqual(['disable', 'remove']);
    expect(actionsOf(plugin({ state: 'disabled' }))).toEqual(['enable', 'remove']);
    expect(actionsOf(plugin({ state: 'failed' }))).toEqual(['enable', 'disable', 'remove']);
    expect(actionsOf(plugin({ state: 'stopping' }))).toEqual([]);
    expect(actionsOf(plugin({ state: 'staged', shipped: true }))).toEqual(['enable']);
  });

  it('offers a way back and forward only where the server has one, kept files alone are none', () => {
    expect(actionsOf(plugin({ kept_versions: ['1.1.0'] }))).not.toContain('rollback');
    const between = plugin({ rollback_version: '0.9.0', update_version: '1.1.0' });
    expect(actionsOf(between)).toEqual(['update', 'rollback', 'disable', 'remove']);
    expect(actionLabel('rollback', between)).toBe('Roll back to 0.9.0');
    expect(actionLabel('update', between)).toBe('Update to 1.1.0');
  });
});

describe('what became of a change', () => {
  it('is an update only when the runtime runs the new version', () => {
    const before = plugin({ update_version: '1.1.0' });
    const expected = expectationOf('update', before);
    expect(discrepancy(expected, plugin({ version: '1.1.0' }))).toBeUndefined();
    expect(discrepancy(expected, plugin({ version: '1.1.0', state: 'needs_configuration' }))).toBeUndefined();
    expect(discrepancy(expected, before)).toBe('Toy 1.0.0: active.');
    expect(discrepancy(expected, plugin({ version: '1.1.0', state: 'failed', reason: 'It broke.' }))).toBe(
      'Toy 1.1.0: failed. It broke.',
    );
    expect(discrepancy(expected, undefined)).toBe('The plug-in is not there any more.');
  });

  it('is a removal when it is gone, or on offer again where it came with the product', () => {
    expect(discrepancy(expectationOf('remove', plugin()), undefined)).toBeUndefined();
    expect(discrepancy(expectationOf('remove', plugin()), plugin())).toBe('Toy 1.0.0: active.');
    const shipped = plugin({ shipped: true });
    expect(discrepancy(expectationOf('remove', shipped), { ...shipped, state: 'staged' })).toBeUndefined();
  });

  it('is not yet an end while it is being stopped', () => {
    expect(discrepancy(expectationOf('disable', plugin()), plugin({ state: 'stopping' }))).toBeDefined();
    expect(discrepancy(expectationOf('disable', plugin()), plugin({ state: 'disabled' }))).toBeUndefined();
  });

  it('names who uses it when that is why it was refused', () => {
    const problem = { status: 409, title: 'Clash', detail: 'Used.' };
    const errors = [{ path: '', code: 'used_by', message: 'project sales' }];
    expect(usersNamedBy(new ApiError({ ...problem, code: 'plugin_in_use', errors }))).toEqual([
      'project sales',
    ]);
    expect(usersNamedBy(new ApiError({ ...problem, code: 'plugins_read_only' }))).toBeUndefined();
    expect(usersNamedBy(new Error('broken'))).toBeUndefined();
  });
});
