import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { droppedFile } from '@/lib/droppedFile';

/** Takes up a file that was dropped on another page, or on this one. */
export function useDroppedFile(onFile: (file: File) => void) {
  const { state } = useLocation();
  const take = useEffectEvent(() => {
    const file = droppedFile.take();
    if (file) onFile(file);
  });
  useEffect(() => take(), [state]);
}
