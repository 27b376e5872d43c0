const LIMIT = 63;

/** Proposes an id for a name: what the server accepts is `[a-z][a-z0-9_]{0,62}`. */
export function idFromName(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const led = /^[0-9]/.test(ascii) ? `d_${ascii}` : ascii;
  return led.slice(0, LIMIT).replace(/_+$/, '');
}

/** The reason an id is refused, as a sentence, or undefined when it is fine. */
export function idProblem(id: string): string | undefined {
  if (id === '') return 'Give it an id.';
  if (id.length > LIMIT) return `Use at most ${LIMIT} characters.`;
  if (!/^[a-z]/.test(id)) return 'Start with a letter from a to z.';
  if (!/^[a-z0-9_]+$/.test(id)) return 'Use only a to z, digits and the underscore.';
  return undefined;
}

/** 96 random bits in hex. Unlike `crypto.randomUUID` it is there on addresses without TLS too. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
