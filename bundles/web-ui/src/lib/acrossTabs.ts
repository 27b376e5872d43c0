import { randomId } from './ids';

const LEASE_MS = 10_000;
const SETTLE_MS = 60;

/** Runs the work while no other tab of this browser runs work of the same name. */
export async function oneTabAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Browsers have locks on secure addresses only; an installation without TLS gets a lease in the storage.
  if ('locks' in navigator) return navigator.locks.request(`studio.${name}`, work);
  return withLease(`studio.lock.${name}`, work);
}

async function withLease<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = randomId();
  await lease(key, mine);
  try {
    return await work();
  } finally {
    if (holder(key) === mine) localStorage.removeItem(key);
  }
}

/** Takes the lease; whoever still has it after a moment was the last to write, and so the only one. */
async function lease(key: string, mine: string): Promise<void> {
  for (;;) {
    if (holder(key) === undefined) {
      localStorage.setItem(key, `${mine} ${Date.now() + LEASE_MS}`);
      await pause(SETTLE_MS);
      if (holder(key) === mine) return;
    }
    await pause(SETTLE_MS * (1 + Math.random()));
  }
}

function holder(key: string): string | undefined {
  const [id, until] = localStorage.getItem(key)?.split(' ') ?? [];
  return Number(until) > Date.now() ? id : undefined;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
