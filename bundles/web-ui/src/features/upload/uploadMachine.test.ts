import { describe, expect, it } from 'vitest';
import type { UploadedFile } from '@/api/types';
import {
  type Review,
  secondsLeft,
  START,
  typedColumns,
  type UploadEvent,
  uploadReducer,
  type UploadState,
} from './uploadMachine';

const file = { name: 'orders.csv', size: 1000 };

function uploaded(...names: string[]): UploadedFile {
  return {
    file_id: 'f1',
    project_id: 'default',
    original_name: 'orders.csv',
    size: 1000,
    format: 'csv',
    columns: names.map((name) => ({
      name,
      header: name,
      type: 'text',
      nullable: false,
      reason: '',
      samples: [],
    })),
    row_count: 3,
    warnings: [],
    preview: [],
  };
}

function after(...events: UploadEvent[]): UploadState {
  return events.reduce(uploadReducer, START);
}

const send: UploadEvent = { type: 'send', file, at: 0 };
const reviewed: UploadEvent[] = [send, { type: 'understood', uploaded: uploaded('a', 'b') }];

describe('an upload', () => {
  it('is sent, then read by the server, then reviewed', () => {
    expect(after(send, { type: 'sent', bytes: 400 })).toMatchObject({ step: 'sending', sent: 400 });
    expect(after(send, { type: 'sent', bytes: 1000 })).toMatchObject({ step: 'reading' });
    expect(after(...reviewed)).toMatchObject({ step: 'review', types: {}, rereading: false });
  });

  it('that fails or is cancelled on its way leads back to choosing a file', () => {
    const error = new Error('too large');
    expect(after(send, { type: 'failed', error })).toEqual({ step: 'choose', error });
    expect(after(send, { type: 'cancel' })).toEqual(START);
  });

  it('can be read again with other options, and keeps the types of columns that are still there', () => {
    const state = after(
      ...reviewed,
      { type: 'retype', column: 'a', to: 'integer' },
      { type: 'retype', column: 'b', to: 'date' },
      { type: 'reread', options: { delimiter: ';' } },
    );
    expect(state).toMatchObject({ rereading: true, options: { delimiter: ';' } });
    expect(uploadReducer(state, { type: 'understood', uploaded: uploaded('a', 'c') })).toMatchObject({
      rereading: false,
      types: { a: 'integer' },
    });
  });

  it('whose second reading fails keeps what was understood before', () => {
    const error = new Error('no such sheet');
    const state = after(...reviewed, { type: 'reread', options: { sheet: 'x' } }, { type: 'failed', error });
    expect(state).toMatchObject({ step: 'review', rereading: false, error });
  });

  it('is not saved while it is being read again', () => {
    expect(after(...reviewed, { type: 'reread', options: {} }, { type: 'save' })).toMatchObject({
      step: 'review',
    });
  });

  it('that cannot be saved returns to the review with the reason, nothing lost', () => {
    const error = new Error('the id is taken');
    const state = after(
      ...reviewed,
      { type: 'retype', column: 'a', to: 'integer' },
      { type: 'save' },
      { type: 'failed', error },
    );
    expect(state).toMatchObject({ step: 'review', types: { a: 'integer' }, error });
  });

  it('names only the types that differ from what was detected', () => {
    const changed = after(...reviewed, { type: 'retype', column: 'a', to: 'integer' });
    expect(typedColumns(changed as Review)).toEqual([{ name: 'a', type: 'integer' }]);
    const back = uploadReducer(changed, { type: 'retype', column: 'a', to: 'text' });
    expect(typedColumns(back as Review)).toBeUndefined();
  });
});

describe('the time left', () => {
  it('follows the pace so far and is unknown at first', () => {
    expect(secondsLeft(250, 1000, 0, 2000)).toBe(6);
    expect(secondsLeft(250, 1000, 0, 500)).toBe(Infinity);
  });
});
