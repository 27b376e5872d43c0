import { useEffect, useReducer, useRef } from 'react';
import { files } from '@/api/files';
import type { Watch } from '@/api/jobs';
import type { UploadOptions } from '@/api/types';
import { START, uploadReducer } from './uploadMachine';

/** Runs the upload's calls and feeds what they tell into its states. */
export function useUpload(projectId: string) {
  const [state, dispatch] = useReducer(uploadReducer, START);
  const running = useRef<AbortController>(undefined);

  // Leaving the page ends what is under way; a running job is cancelled on the server too.
  useEffect(() => () => running.current?.abort(), []);

  async function run<T>(
    work: (watch: Watch & { signal: AbortSignal }) => Promise<T>,
  ): Promise<T | undefined> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      return await work({
        signal: controller.signal,
        onProgress: (fraction, message) => dispatch({ type: 'progress', fraction, message }),
      });
    } catch (error) {
      if (!controller.signal.aborted) dispatch({ type: 'failed', error });
      return undefined;
    }
  }

  async function send(file: File) {
    dispatch({ type: 'send', file: { name: file.name, size: file.size }, at: Date.now() });
    const uploaded = await run((watch) =>
      files.upload(projectId, file, {
        ...watch,
        // The form around the file is a little larger than the file.
        onSent: (sent, total) =>
          dispatch({ type: 'sent', bytes: Math.floor((sent / Math.max(total, 1)) * file.size) }),
      }),
    );
    if (uploaded) dispatch({ type: 'understood', uploaded });
  }

  async function reread(fileId: string, options: UploadOptions) {
    dispatch({ type: 'reread', options });
    const uploaded = await run((watch) => files.reread(fileId, options, { signal: watch.signal }));
    if (uploaded) dispatch({ type: 'understood', uploaded });
  }

  async function save<T>(work: (watch: Watch) => Promise<T>): Promise<T | undefined> {
    dispatch({ type: 'save' });
    return run(work);
  }

  function cancel() {
    running.current?.abort();
    dispatch({ type: 'cancel' });
  }

  return { state, dispatch, send, reread, save, cancel };
}
