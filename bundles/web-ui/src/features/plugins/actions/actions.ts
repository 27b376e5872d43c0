import type { Watch } from '@/api/jobs';
import { type Plugin, plugins } from '@/api/plugins';
import { ApiError } from '@/api/problem';
import { isChanging, isRunning, stateWords } from '../standing';

export type Action = 'enable' | 'disable' | 'rollback' | 'update' | 'remove';

/** What can be done with a plug-in as it stands, the nearest at hand first. */
export function actionsOf(plugin: Plugin): Action[] {
  if (isChanging(plugin)) return [];
  const possible: Action[] = [];
  if (!isRunning(plugin)) possible.push('enable');
  if (plugin.update_version) possible.push('update');
  if (plugin.rollback_version) possible.push('rollback');
  if (plugin.state !== 'disabled' && plugin.state !== 'staged') possible.push('disable');
  // What came with the product stays on offer after it was removed.
  if (!(plugin.shipped && plugin.state === 'staged')) possible.push('remove');
  return possible;
}

export function actionLabel(action: Action, plugin: Plugin): string {
  switch (action) {
    case 'enable':
      return plugin.state === 'disabled' || plugin.state === 'staged' ? 'Enable' : 'Try to start';
    case 'disable':
      return 'Disable';
    case 'rollback':
      return `Roll back to ${plugin.rollback_version}`;
    case 'update':
      return `Update to ${plugin.update_version}`;
    case 'remove':
      return 'Remove';
  }
}

export function runAction(action: Action, plugin: Plugin, force: boolean, watch: Watch): Promise<unknown> {
  switch (action) {
    case 'enable':
      return plugins.enable(plugin.id, watch);
    case 'disable':
      return plugins.disable(plugin.id, force, watch);
    case 'rollback':
      return plugins.rollback(plugin.id, watch);
    case 'update':
      return plugins.update(plugin.id, watch);
    case 'remove':
      return plugins.remove(plugin.id, force);
  }
}

/** The plug-in as the runtime has it now; undefined when there is none any more. */
export async function readAgain(id: string): Promise<Plugin | undefined> {
  try {
    return await plugins.get(id);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  }
}

/** What should be true after a change. */
export interface Expectation {
  is: 'running' | 'stopped' | 'gone';
  version?: string;
}

export function expectationOf(action: Action, plugin: Plugin): Expectation {
  switch (action) {
    case 'enable':
      return { is: 'running', version: plugin.version };
    case 'disable':
      return { is: 'stopped' };
    case 'rollback':
      return { is: 'running', version: plugin.rollback_version };
    case 'update':
      return { is: 'running', version: plugin.update_version };
    case 'remove':
      // What came with the product goes back on offer.
      return { is: plugin.shipped ? 'stopped' : 'gone' };
  }
}

/** What the runtime says otherwise than expected, as a sentence; nothing when all is as it should be. */
export function discrepancy({ is, version }: Expectation, now: Plugin | undefined): string | undefined {
  if (!now) return is === 'running' ? 'The plug-in is not there any more.' : undefined;
  const met =
    is === 'running'
      ? isRunning(now) && (version === undefined || now.version === version)
      : is === 'stopped' && !isRunning(now) && !isChanging(now);
  return met ? undefined : told(now);
}

/** How a plug-in stands, in a few words. */
export function stated({ name, version, state }: Plugin): string {
  return `${name} ${version}: ${stateWords(state).label.toLowerCase()}`;
}

/** The same with the reason after it. */
export function told(now: Plugin): string {
  return `${stated(now)}.${now.reason ? ` ${now.reason}` : ''}`;
}

/** The users that a refusal names; undefined when it was refused for something else. */
export function usersNamedBy(error: unknown): string[] | undefined {
  if (!(error instanceof ApiError) || error.code !== 'plugin_in_use') return undefined;
  return (error.problem.errors ?? []).map(({ message }) => message);
}
