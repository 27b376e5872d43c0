export type SqlTokenKind = 'keyword' | 'text' | 'number' | 'name' | 'comment' | 'plain';

export interface SqlToken {
  kind: SqlTokenKind;
  text: string;
}

const KEYWORDS = new Set(
  (
    'select distinct from where group by having order limit offset as and or not in is null between like ilike escape asc desc ' +
    'case when then else end join left right inner outer on union all with cast count sum avg min max median over partition ' +
    'nulls first last filter date timestamp interval true false exists values'
  ).split(' '),
);

const PATTERN =
  /(--[^\n]*)|('(?:[^']|'')*')|("(?:[^"]|"")*")|(\b\d+(?:\.\d+)?\b)|([A-Za-z_][A-Za-z0-9_]*)|(\s+|[^\sA-Za-z0-9_'"]+|.)/gs;

/** Cuts SQL into coloured pieces; joined again they are exactly the text. */
export function sqlTokens(sql: string): SqlToken[] {
  return [...sql.matchAll(PATTERN)].map(([text, comment, string, quoted, number, word]) => {
    if (comment) return { kind: 'comment', text };
    if (string) return { kind: 'text', text };
    if (quoted) return { kind: 'name', text };
    if (number) return { kind: 'number', text };
    return { kind: word && KEYWORDS.has(word.toLowerCase()) ? 'keyword' : 'plain', text };
  });
}

const CLAUSE = /^(from|where|group|having|order|limit|offset|union)$/i;

/** Puts each clause of a statement written in one line on a line of its own, and so each thing selected. */
export function brokenIntoLines(sql: string): string {
  if (sql.includes('\n')) return sql;
  let depth = 0;
  let selecting = false;
  let text = '';
  for (const token of sqlTokens(sql)) {
    if (token.kind === 'keyword' && depth === 0) {
      if (/^select$/i.test(token.text)) selecting = true;
      if (CLAUSE.test(token.text)) {
        selecting = false;
        text += '\n';
      }
    }
    if (token.kind !== 'plain') {
      text += token.text;
      continue;
    }
    for (const sign of token.text) {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      text += selecting && depth === 0 && sign === ',' ? ',\n ' : sign;
    }
  }
  return text.replace(/ +\n/g, '\n').trim();
}
