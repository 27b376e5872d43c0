import { expect, it } from 'vitest';
import { asText } from './asText';
import { marked } from './marked';

it('marks whole words, whatever their case', () => {
  expect(marked('Flurb sales of flurbs by FLURB', ['flurb']).filter((piece) => piece.marked)).toEqual([
    { text: 'Flurb', marked: true },
    { text: 'FLURB', marked: true },
  ]);
});

it('keeps the text whole', () => {
  const text = 'what about c++ (really)?';
  expect(
    marked(text, ['c++', '(really)'])
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(
    marked(text, [])
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

it('copies an answer as words and rows a spreadsheet takes', () => {
  const columns = [
    { key: 'depot', member: 'depot', kind: 'dimension' as const, label: 'Depot', type: 'text' as const },
    { key: 'w', member: 'w', kind: 'measure' as const, label: 'Weight', type: 'double' as const },
  ];
  expect(
    asText('Nord leads.', columns, [
      { depot: 'Nord\tEast', w: 5 },
      { depot: null, w: 1 },
    ]),
  ).toBe('Nord leads.\n\nDepot\tWeight\nNord East\t5\n\t1');
});
