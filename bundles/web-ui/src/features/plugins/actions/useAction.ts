import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '@/api/keys';
import type { Plugin } from '@/api/plugins';
import { type Action, discrepancy, expectationOf, readAgain, runAction } from './actions';

export interface Outcome {
  /** As the runtime has it after the change. */
  now: Plugin | undefined;
  /** What is otherwise than asked for. */
  discrepancy: string | undefined;
}

/** Makes a change, then asks the runtime what became of it: only that counts. */
export function useAction(action: Action, plugin: Plugin) {
  const client = useQueryClient();
  const running = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<{ fraction: number; message?: string }>();
  useEffect(() => () => running.current?.abort(), []);

  const change = useMutation({
    mutationFn: async (force: boolean): Promise<Outcome> => {
      const controller = new AbortController();
      running.current = controller;
      await runAction(action, plugin, force, {
        signal: controller.signal,
        onProgress: (fraction, message) => setProgress({ fraction, message }),
      });
      const now = await readAgain(plugin.id);
      return { now, discrepancy: discrepancy(expectationOf(action, plugin), now) };
    },
    meta: { errorShownInPlace: true },
    onSettled: async (outcome) => {
      setProgress(undefined);
      // What is gone is not asked for again.
      if (outcome && !outcome.now) client.removeQueries({ queryKey: keys.plugin(plugin.id) });
      await client.invalidateQueries({ queryKey: keys.plugins });
    },
  });
  return { change, progress, cancel: () => running.current?.abort() };
}
