import { describe, expect, it } from 'vitest';
import { costWords } from '../builder/result/Receipt';
import { estimateWords, isTooMuch } from './Estimate';

describe('the words of an estimate', () => {
  it('say how much is read', () => {
    expect(estimateWords({ estimated: true, bytes: 1_200_000_000, most_bytes: 10_000_000_000 })).toBe(
      'Reads about 1.2 GB',
    );
    expect(estimateWords({ estimated: true, bytes: 0 })).toBe('Reads nothing that is billed');
  });

  it('say what is allowed when that is less', () => {
    const much = { estimated: true, bytes: 12_000_000_000, most_bytes: 10_000_000_000 };
    expect(isTooMuch(much)).toBe(true);
    expect(estimateWords(much)).toBe('Would read 12 GB; at most 10 GB are allowed');
  });

  it('say nothing when nothing can be told', () => {
    expect(estimateWords({ estimated: false })).toBe('');
    expect(isTooMuch({ estimated: false })).toBe(false);
  });
});

describe('the words of a cost', () => {
  it('tell what was read from what is billed', () => {
    expect(costWords({ bytes_processed: 5_000, bytes_billed: 10_485_760, from_cache: false })).toBe(
      'read 5 kB, billed 10.5 MB',
    );
    expect(costWords({ bytes_processed: 5_000, from_cache: false })).toBe('read 5 kB');
    expect(costWords({ bytes_processed: 0, bytes_billed: 0, from_cache: true })).toBe(
      'nothing: the data source had the answer ready',
    );
  });
});
