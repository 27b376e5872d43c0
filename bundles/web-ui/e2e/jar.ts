import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

const DISTRIBUTION = join(dirname(fileURLToPath(import.meta.url)), '../../../distribution');
const TOY = join(DISTRIBUTION, 'toy-domain');
const TEST_CODE = 'org.analyticsstudio.systemtest.plugin';

export interface BundleFacts {
  id: string;
  version: string;
  /** More headers of the manifest. */
  headers?: Record<string, string>;
  /** Pieces of text of the toy domain and what stands there instead. */
  changes?: Record<string, string>;
  /** A class of the system tests that is started with it. */
  activator?: string;
}

/** A plug-in of the toy domain, under another id and in any version. */
export function domainJar({ id, version, headers = {}, changes = {}, activator }: BundleFacts) {
  const code = activator ? `${TEST_CODE}.${activator}` : undefined;
  const manifest = {
    'Manifest-Version': '1.0',
    'Bundle-ManifestVersion': '2',
    'Bundle-SymbolicName': `org.example.${id}`,
    'Bundle-Version': version,
    'Provide-Capability': `org.analyticsstudio.domain;id=${id};name="${nameOf(id)}";api:Version="1.0"`,
    ...(code && {
      'Bundle-Activator': code,
      'Import-Package': 'org.osgi.framework,org.analyticsstudio.spi.plugin',
    }),
    ...headers,
  };
  const lines = Object.entries(manifest).map(([name, value]) => `${folded(`${name}: ${value}`)}\r\n`);
  return {
    name: `${id}-${version}.jar`,
    mimeType: 'application/java-archive',
    buffer: zip({
      'META-INF/MANIFEST.MF': `${lines.join('')}\r\n`,
      ...toyFiles({
        'domain: toy': `domain: ${id}`,
        'name: Toy\n': `name: ${nameOf(id)}\n`,
        'version: 1.0.0': `version: ${version}`,
        ...changes,
      }),
      ...(code && compiled(code)),
    }),
  };
}

function compiled(name: string): Record<string, Buffer> {
  const path = `${name.replaceAll('.', '/')}.class`;
  const file = join(DISTRIBUTION, 'system-tests/target/test-classes', path);
  if (!existsSync(file)) throw new Error(`${file} is missing: build distribution/system-tests first.`);
  return { [path]: readFileSync(file) };
}

export function nameOf(id: string): string {
  return `Domain ${id}`;
}

function toyFiles(changes: Record<string, string>): Record<string, string> {
  const paths = readdirSync(TOY, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(yaml|csv)$/.test(path),
  );
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(TOY, path), 'utf8')]));
  for (const [from, to] of Object.entries(changes)) {
    const path = paths.find((one) => files[one]?.includes(from));
    if (!path) throw new Error(`The toy domain has no «${from}».`);
    files[path] = files[path]?.replace(from, to) ?? '';
  }
  return files;
}

/** A line of a manifest has at most 72 bytes; a blank goes on with the one before. */
function folded(line: string): string {
  return line.match(/^.{1,70}|.{1,69}/g)?.join('\r\n ') ?? line;
}

/** A zip of stored entries: local headers and contents, central directory, end. */
function zip(files: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const content = Buffer.from(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE((2024 - 1980) * 512 + 33, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, content]);
    locals.push(local);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, name]));
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}
