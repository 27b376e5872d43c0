import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

export const PASSWORD = 'browser-tests-sign-in';

const READY = /is ready at (http:\/\/\S+)/;
const START_MS = 60_000;
const STOP_MS = 15_000;

declare module 'vitest' {
  export interface ProvidedContext {
    url: string;
  }
}

/** Starts the unpacked distribution in a home of its own, where unsigned plug-ins may run, or uses the one at `STUDIO_URL` (password as here). */
export default async function product(project: TestProject) {
  if (process.env.STUDIO_URL) {
    project.provide('url', process.env.STUDIO_URL);
    return undefined;
  }
  const { url, stop } = await start('--dev');
  project.provide('url', url);
  return stop;
}

/** Another product in a home of its own. */
export async function start(...options: string[]): Promise<{ url: string; stop: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'studio-browser-'));
  const studio = spawn(command(), ['run', '--port', '0', '--home', home, ...options], {
    env: { ...process.env, STUDIO_ADMIN_PASSWORD: PASSWORD },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await ready(studio);
  return {
    url,
    stop: async () => {
      await stopped(studio);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function command(): string {
  const target = join(dirname(fileURLToPath(import.meta.url)), '../../../distribution/zip/target');
  const name = existsSync(target)
    ? readdirSync(target).find((entry) => existsSync(join(target, entry, entry, 'bin', 'studio')))
    : undefined;
  if (!name) throw new Error('The distribution is not built: run ./mvnw package -DskipTests first.');
  return join(target, name, name, 'bin', 'studio');
}

function ready(studio: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const give = (reason: string) => reject(new Error(`The product did not start: ${reason}\n${said}`));
    const timer = setTimeout(() => give('it took too long'), START_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    };
    studio.stdout?.on('data', listen);
    studio.stderr?.on('data', listen);
    studio.on('exit', (code) => give(`it ended with ${code}`));
  });
}

function stopped(studio: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => studio.kill('SIGKILL'), STOP_MS);
    studio.removeAllListeners('exit');
    studio.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    studio.kill('SIGTERM');
  });
}
