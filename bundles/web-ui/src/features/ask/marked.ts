export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text at the words to be marked; whole words only, upper and lower case alike. */
export function marked(text: string, words: readonly string[]): Piece[] {
  const wanted = words
    .map((word) => word.trim())
    .filter(Boolean)
    .sort((one, other) => other.length - one.length);
  if (wanted.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${wanted.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
