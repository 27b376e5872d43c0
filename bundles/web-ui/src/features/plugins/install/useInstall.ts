import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { keys } from '@/api/keys';
import { type Plugin, type PluginReport, plugins } from '@/api/plugins';
import type { UploadWatch } from '@/api/form';
import { readAgain } from '../actions/actions';
import { installReducer, type Review, START } from './installMachine';

/** Runs the calls of an installation and feeds what they tell into its states. */
export function useInstall() {
  const client = useQueryClient();
  const [state, dispatch] = useReducer(installReducer, START);
  const running = useRef<AbortController>(undefined);

  // Leaving the page ends what is under way; a running job is cancelled on the server too.
  useEffect(() => () => running.current?.abort(), []);

  function watch(file: File): UploadWatch & { signal: AbortSignal } {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    return {
      signal: controller.signal,
      onProgress: (fraction, message) => dispatch({ type: 'progress', fraction, message }),
      // The form around the file is a little larger than the file.
      onSent: (sent, total) =>
        dispatch({ type: 'sent', bytes: Math.floor((sent / Math.max(total, 1)) * file.size) }),
    };
  }

  async function check(file: File) {
    dispatch({ type: 'check', file });
    const call = watch(file);
    try {
      dispatch({ type: 'checked', report: await plugins.inspect(file, call) });
    } catch (error) {
      if (!call.signal.aborted) dispatch({ type: 'failed', error });
    }
  }

  async function install({ file, report, force }: Review) {
    dispatch({ type: 'install' });
    const call = watch(file);
    let installed: PluginReport | undefined;
    let failure: unknown;
    try {
      installed = await plugins.install(file, force, call);
    } catch (error) {
      failure = error;
    }
    const now = await readBack(report.id);
    if (installed) dispatch({ type: 'installed', report: installed, now });
    else if (call.signal.aborted) dispatch({ type: 'cancelled', now });
    else dispatch({ type: 'failed', error: failure, now });
  }

  /** Whatever became of it, only what the runtime says now is shown. */
  async function readBack(id: string): Promise<Plugin | undefined> {
    void client.invalidateQueries({ queryKey: keys.plugins });
    return readAgain(id).catch(() => undefined);
  }

  function cancel() {
    running.current?.abort();
    if (state.step === 'checking') dispatch({ type: 'cancelled' });
  }

  return { state, dispatch, check, install, cancel };
}
