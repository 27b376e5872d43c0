import { crc32 } from 'node:zlib';

export interface BundleFacts {
  id: string;
  version: string;
  /** More headers of the manifest. */
  headers?: Record<string, string>;
}

/** A domain that is nothing but its manifest: a plug-in as small as one can be. */
export function domainJar({ id, version, headers = {} }: BundleFacts) {
  const manifest = {
    'Manifest-Version': '1.0',
    'Bundle-ManifestVersion': '2',
    'Bundle-SymbolicName': `org.example.${id}`,
    'Bundle-Version': version,
    'Provide-Capability': `org.analyticsstudio.domain;id=${id};name="${nameOf(id)}";api:Version="1.0"`,
    ...headers,
  };
  const lines = Object.entries(manifest).map(([name, value]) => `${folded(`${name}: ${value}`)}\r\n`);
  return {
    name: `${id}-${version}.jar`,
    mimeType: 'application/java-archive',
    buffer: zip('META-INF/MANIFEST.MF', Buffer.from(`${lines.join('')}\r\n`)),
  };
}

function nameOf(id: string): string {
  return `Domain ${id}`;
}

/** A line of a manifest has at most 72 bytes; a blank goes on with the one before. */
function folded(line: string): string {
  return line.match(/^.{1,70}|.{1,69}/g)?.join('\r\n ') ?? line;
}

/** A zip of one stored entry: local header and content, central directory, end. */
function zip(path: string, content: Buffer): Buffer {
  const name = Buffer.from(path);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE((2024 - 1980) * 512 + 33, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, content]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, Buffer.alloc(14), name]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}
