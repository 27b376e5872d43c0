import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

export interface Shortcut {
  /** `mod+k`, `?`, or a sequence such as `g d`. */
  keys: string;
  description: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing; for combinations with Ctrl or Cmd only. */
  whileTyping?: boolean;
}

const SEQUENCE_MS = 1200;
let active: Shortcut[] = [];
let listeners: (() => void)[] = [];
let pending: { key: string; at: number } | undefined;

/** Makes shortcuts work, and listed in the help, as long as the component is there. */
export function useShortcuts(shortcuts: Shortcut[], enabled = true) {
  const run = useEffectEvent((index: number, event: KeyboardEvent) => shortcuts[index]?.run(event));
  const signature = JSON.stringify(
    shortcuts.map(({ keys, description, whileTyping }) => [keys, description, whileTyping]),
  );
  useEffect(() => {
    if (!enabled) return;
    const listed = JSON.parse(signature) as [string, string, boolean | undefined][];
    const mine = listed.map(([keys, description, whileTyping], index): Shortcut => ({
      keys,
      description,
      whileTyping,
      run: (event: KeyboardEvent) => run(index, event),
    }));
    update([...active, ...mine]);
    return () => update(active.filter((shortcut) => !mine.includes(shortcut)));
  }, [signature, enabled]);
}

export function useActiveShortcuts(): Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.push(listener);
      return () => {
        listeners = listeners.filter((other) => other !== listener);
      };
    },
    () => active,
  );
}

function update(next: Shortcut[]) {
  if (active.length === 0 && next.length > 0) document.addEventListener('keydown', onKeyDown);
  if (next.length === 0) document.removeEventListener('keydown', onKeyDown);
  active = next;
  listeners.forEach((listener) => listener());
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const found = match(event, isTyping(event.target));
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

function match(event: KeyboardEvent, typing: boolean): Shortcut | undefined {
  const key = pressed(event);
  const now = event.timeStamp;
  const sequence = pending && now - pending.at < SEQUENCE_MS ? `${pending.key} ${key}` : undefined;
  pending = undefined;
  // The newest comes first: what a dialog or an editor binds is above the page's own.
  const usable = active.filter((shortcut) => !typing || shortcut.whileTyping).reverse();
  const found =
    usable.find((shortcut) => shortcut.keys === sequence) ?? usable.find(({ keys }) => keys === key);
  if (!found && usable.some(({ keys }) => keys.startsWith(`${key} `))) pending = { key, at: now };
  return found;
}

export function pressed(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  const shift = event.shiftKey && (mod || event.key.length > 1) ? 'shift+' : '';
  return mod + shift + key;
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[contenteditable="true"]')) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
