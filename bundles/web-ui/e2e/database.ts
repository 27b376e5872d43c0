import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const TARGET = join(dirname(fileURLToPath(import.meta.url)), '../../../distribution/system-tests/target');
const CLASSPATH = join(TARGET, 'test.classpath');
const MAIN = 'org.analyticsstudio.systemtest.source.DatabaseForBrowser';
const PATIENCE_MS = 60_000;

export interface Database {
  port: string;
  run: (sql: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** The build of the system tests leaves a class path behind; without it there is no database. */
export const hasDatabase = existsSync(CLASSPATH) && existsSync(join(TARGET, 'test-classes'));

/** Starts a real PostgreSQL with a table `orders` and a view, which `reader` may read. */
export async function startDatabase(): Promise<Database> {
  const home = process.env.JAVA_HOME;
  const java = home ? join(home, 'bin', 'java') : 'java';
  const path = [join(TARGET, 'test-classes'), readFileSync(CLASSPATH, 'utf8').trim()].join(delimiter);
  const server = spawn(java, ['-cp', path, MAIN], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said = listen(server);
  const port = (await said('PORT ')).slice('PORT '.length);
  return {
    port,
    run: async (sql) => {
      server.stdin?.write(`${sql}\n`);
      await said(`RAN ${sql}`);
    },
    stop: () =>
      new Promise((resolve) => {
        server.on('exit', () => resolve());
        server.stdin?.end();
      }),
  };
}

/** Waits for a line that begins so. */
function listen(server: ChildProcess): (beginning: string) => Promise<string> {
  if (!server.stdout) throw new Error('The database has no output.');
  const waiting = new Set<(line: string) => void>();
  createInterface({ input: server.stdout }).on('line', (line) => waiting.forEach((told) => told(line)));
  return (beginning) =>
    new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`The database did not say «${beginning}».`));
      const timer = setTimeout(fail, PATIENCE_MS);
      const ended = () => fail();
      const told = (line: string) => {
        if (!line.startsWith(beginning)) return;
        clearTimeout(timer);
        waiting.delete(told);
        server.off('exit', ended);
        resolve(line);
      };
      waiting.add(told);
      server.once('exit', ended);
    });
}
