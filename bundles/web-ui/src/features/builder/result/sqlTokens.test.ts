import { expect, it } from 'vitest';
import { brokenIntoLines, sqlTokens } from './sqlTokens';

it('loses nothing of the text', () => {
  const sql = `SELECT "Order""s", 'it''s' -- why\nFROM t WHERE a >= 1.5 AND b <> ?`;
  expect(
    sqlTokens(sql)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sql);
});

it('tells keywords, names, text and numbers apart', () => {
  const kinds = Object.fromEntries(
    sqlTokens(`select "a" from t where x = 'from' and y = 2`).map(({ text, kind }) => [text, kind]),
  );
  expect(kinds).toMatchObject({
    select: 'keyword',
    '"a"': 'name',
    "'from'": 'text',
    '2': 'number',
    t: 'plain',
  });
});

it('puts each clause and each thing selected on its own line, but not inside brackets', () => {
  expect(
    brokenIntoLines('SELECT a, (SELECT 1, 2 FROM x) FROM t WHERE b = 1 GROUP BY a ORDER BY a, c LIMIT 5'),
  ).toBe('SELECT a,\n  (SELECT 1, 2 FROM x)\nFROM t\nWHERE b = 1\nGROUP BY a\nORDER BY a, c\nLIMIT 5');
});
