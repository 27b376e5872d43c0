import type { ColumnType, TypedColumn, UploadedFile, UploadOptions } from '@/api/types';

/**
 * The upload as a person goes through it: choose -> sending -> reading -> review -> saving. Nothing becomes a dataset
 * before `saving`, and every failure leads back to the step where it can be put right.
 */
export type UploadState =
  | { step: 'choose'; error?: unknown }
  | { step: 'sending'; file: FileFacts; sent: number; startedAt: number }
  | { step: 'reading'; file: FileFacts; fraction: number; message?: string }
  | Review
  | { step: 'saving'; review: Review; fraction: number; message?: string };

export interface Review {
  step: 'review';
  file: FileFacts;
  uploaded: UploadedFile;
  /** What the person set; what is left out is detected. */
  options: UploadOptions;
  types: Record<string, ColumnType>;
  rereading: boolean;
  error?: unknown;
}

export interface FileFacts {
  name: string;
  size: number;
}

export type UploadEvent =
  | { type: 'send'; file: FileFacts; at: number }
  | { type: 'sent'; bytes: number }
  | { type: 'progress'; fraction: number; message?: string }
  | { type: 'understood'; uploaded: UploadedFile }
  | { type: 'reread'; options: UploadOptions }
  | { type: 'retype'; column: string; to: ColumnType }
  | { type: 'save' }
  | { type: 'failed'; error: unknown }
  | { type: 'cancel' };

export const START: UploadState = { step: 'choose' };

export function uploadReducer(state: UploadState, event: UploadEvent): UploadState {
  switch (event.type) {
    case 'send':
      return { step: 'sending', file: event.file, sent: 0, startedAt: event.at };
    case 'sent':
      if (state.step !== 'sending') return state;
      return event.bytes >= state.file.size
        ? { step: 'reading', file: state.file, fraction: 0 }
        : { ...state, sent: event.bytes };
    case 'progress':
      return withProgress(state, event.fraction, event.message);
    case 'understood':
      return understood(state, event.uploaded);
    case 'reread':
      return state.step === 'review'
        ? { ...state, options: event.options, rereading: true, error: undefined }
        : state;
    case 'retype':
      return state.step === 'review' ? retyped(state, event.column, event.to) : state;
    case 'save':
      return state.step === 'review' && !state.rereading
        ? { step: 'saving', review: { ...state, error: undefined }, fraction: 0 }
        : state;
    case 'failed':
      return failed(state, event.error);
    case 'cancel':
      return state.step === 'saving' ? state.review : START;
  }
}

function withProgress(state: UploadState, fraction: number, message: string | undefined): UploadState {
  if (state.step === 'sending') return { step: 'reading', file: state.file, fraction, message };
  if (state.step === 'reading' || state.step === 'saving') return { ...state, fraction, message };
  return state;
}

function understood(state: UploadState, uploaded: UploadedFile): UploadState {
  if (state.step === 'sending' || state.step === 'reading') {
    return { step: 'review', file: state.file, uploaded, options: {}, types: {}, rereading: false };
  }
  if (state.step !== 'review') return state;
  const known = new Set(uploaded.columns.map((column) => column.name));
  const types = Object.fromEntries(Object.entries(state.types).filter(([name]) => known.has(name)));
  return { ...state, uploaded, types, rereading: false };
}

function retyped(state: Review, column: string, to: ColumnType): Review {
  const detected = state.uploaded.columns.find((candidate) => candidate.name === column)?.type;
  const others = Object.fromEntries(Object.entries(state.types).filter(([name]) => name !== column));
  return { ...state, types: detected === to ? others : { ...others, [column]: to }, error: undefined };
}

function failed(state: UploadState, error: unknown): UploadState {
  if (state.step === 'review') return { ...state, rereading: false, error };
  if (state.step === 'saving') return { ...state.review, error };
  return { step: 'choose', error };
}

/** The changed types, in the form the server takes; undefined when all stay as detected. */
export function typedColumns(review: Review): TypedColumn[] | undefined {
  const changed = Object.entries(review.types);
  return changed.length === 0 ? undefined : changed.map(([name, type]) => ({ name, type }));
}

/** Seconds the sending will still take at the pace so far. */
export function secondsLeft(sent: number, total: number, startedAt: number, now: number): number {
  const elapsed = (now - startedAt) / 1000;
  if (sent <= 0 || elapsed < 1) return Infinity;
  return ((total - sent) * elapsed) / sent;
}
