// Builds and checks the browser application for Maven; see docs/developer/web-ui.md.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { checkInitialSize } from './initial-size.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'target', 'classes', 'web');
const stamps = join(root, 'target', 'stamps');
const openapi = join(root, '..', 'rest', 'target', 'openapi.json');
const generated = join(root, 'src', 'api', 'generated');

requireNode(20, 19);
installLibraries();
generateApiTypes();
const task = process.argv[2];
if (task === 'bundle') bundle();
else if (task === 'check') check();
else if (task === 'browser') browserTests();
else if (task === 'prepare') console.log('web-ui: libraries and API types are up to date');
else fail(`Unknown task «${task}»: use prepare, bundle, check or browser.`);

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `The web UI needs Node ${major}.${minor} or newer, this is ${process.versions.node}. ./studio brings its own.`,
  );
}

function installLibraries() {
  const stamp = join(root, 'node_modules', '.studio-stamp');
  const want = digest([join(root, 'package-lock.json')], process.versions.node.split('.')[0]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, want);
}

function generateApiTypes() {
  if (!existsSync(openapi)) {
    fail(
      'bundles/rest/target/openapi.json is missing: the API types are made from it. Build bundles/rest first.',
    );
  }
  once('api-types', [openapi], () => {
    mkdirSync(generated, { recursive: true });
    tool('openapi-typescript/bin/cli.js', [
      openapi,
      '-o',
      join(generated, 'schema.d.ts'),
      '--root-types',
      '--root-types-no-schema-prefix',
    ]);
  });
}

function bundle() {
  const built = existsSync(join(out, 'index.html'));
  once(
    'bundle',
    sources(),
    () => {
      tool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
      compress(out);
      checkInitialSize(out);
    },
    built,
  );
}

function check() {
  once('check', sources(), () => {
    tool('typescript/bin/tsc', ['--noEmit']);
    tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
    tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
    tool('vitest/vitest.mjs', [
      'run',
      '--reporter=dot',
      '--reporter=junit',
      '--outputFile.junit=target/vitest-reports/TEST-vitest.xml',
    ]);
  });
}

/** Only where a chromium was found: ./studio test says loudly when there is none. */
function browserTests() {
  if (!process.env.STUDIO_CHROMIUM) {
    console.warn(
      'web-ui: THE BROWSER TESTS WERE LEFT OUT: STUDIO_CHROMIUM names no chromium (./studio test looks for one).',
    );
    return;
  }
  tool('vitest/vitest.mjs', ['run', '--config', 'vitest.e2e.config.ts']);
}

/** Runs the work unless it already succeeded on exactly these inputs. */
function once(name, inputs, work, stillThere = true) {
  const stamp = join(stamps, name);
  const want = digest(inputs);
  if (stillThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, want);
}

function sources() {
  const files = [
    'index.html',
    'package-lock.json',
    'package.json',
    'vite.config.ts',
    'tsconfig.json',
    'eslint.config.js',
  ]
    .map((name) => join(root, name))
    .concat([...walk(join(root, 'src'))].filter((file) => !file.endsWith('.java')))
    .concat([...walk(join(root, 'public'))], [...walk(join(root, 'scripts'))], [...walk(join(root, 'e2e'))]);
  return files.filter((file) => existsSync(file)).sort();
}

function* walk(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

function digest(files, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of files)
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function compress(folder) {
  for (const file of walk(folder)) {
    if (!/\.(js|css|svg|json|html)$/.test(file) || statSync(file).size < 1024) continue;
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

function tool(script, args) {
  run(process.execPath, [join(root, 'node_modules', script), ...args]);
}

function run(command, args) {
  const path = dirname(process.execPath) + delimiter + process.env.PATH;
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  if (result.error) fail(`«${command}» could not be started: ${result.error.message}`);
  if (result.status !== 0) fail(`«${[relative(root, command) || command, ...args].join(' ')}» failed.`);
}

function fail(message) {
  console.error(`web-ui: ${message}`);
  process.exit(1);
}
