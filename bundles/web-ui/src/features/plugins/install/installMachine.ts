import type { Plugin, PluginCheck, PluginReport } from '@/api/plugins';
import { discrepancy } from '../actions/actions';

/**
 * An installation as a person goes through it: choose -> checking -> review -> installing -> done. Nothing is
 * kept before `installing`, and `done` is reached only with what the runtime said after the work had ended.
 */
export type InstallState =
  | { step: 'choose'; error?: unknown }
  | { step: 'checking'; file: File; work: Work }
  | Review
  | { step: 'installing'; review: Review; work: Work }
  | { step: 'done'; report: PluginReport; now?: Plugin; discrepancy?: string };

export interface Review {
  step: 'review';
  file: File;
  report: PluginReport;
  /** Whether an older version may take the place of a newer one. */
  force: boolean;
  /** What became of an attempt, and how the plug-in stands since. */
  attempt?: { error?: unknown; cancelled: boolean; now?: Plugin };
}

export interface Work {
  sent: number;
  fraction: number;
  message?: string;
}

export type InstallEvent =
  | { type: 'check'; file: File }
  | { type: 'sent'; bytes: number }
  | { type: 'progress'; fraction: number; message?: string }
  | { type: 'checked'; report: PluginReport }
  | { type: 'force'; force: boolean }
  | { type: 'install' }
  | { type: 'installed'; report: PluginReport; now?: Plugin }
  | { type: 'failed'; error: unknown; now?: Plugin }
  | { type: 'cancelled'; now?: Plugin }
  | { type: 'restart' };

export const START: InstallState = { step: 'choose' };

const NOT_BEGUN: Work = { sent: 0, fraction: 0 };

export function installReducer(state: InstallState, event: InstallEvent): InstallState {
  switch (event.type) {
    case 'check':
      return { step: 'checking', file: event.file, work: NOT_BEGUN };
    case 'sent':
      return withWork(state, (work) => ({ ...work, sent: event.bytes }));
    case 'progress':
      return withWork(state, (work) => ({ ...work, fraction: event.fraction, message: event.message }));
    case 'checked':
      return state.step === 'checking'
        ? { step: 'review', file: state.file, report: event.report, force: false }
        : state;
    case 'force':
      return state.step === 'review' ? { ...state, force: event.force } : state;
    case 'install':
      return state.step === 'review' && isInstallable(state.report, state.force)
        ? { step: 'installing', review: { ...state, attempt: undefined }, work: NOT_BEGUN }
        : state;
    case 'installed':
      return state.step === 'installing' ? done(event.report, event.now) : state;
    case 'failed':
      if (state.step === 'checking') return { step: 'choose', error: event.error };
      return state.step === 'installing'
        ? { ...state.review, attempt: { error: event.error, cancelled: false, now: event.now } }
        : state;
    case 'cancelled':
      if (state.step === 'checking') return START;
      return state.step === 'installing'
        ? { ...state.review, attempt: { cancelled: true, now: event.now } }
        : state;
    case 'restart':
      return START;
  }
}

function withWork(state: InstallState, change: (work: Work) => Work): InstallState {
  return state.step === 'checking' || state.step === 'installing'
    ? { ...state, work: change(state.work) }
    : state;
}

function done(report: PluginReport, now: Plugin | undefined): InstallState {
  return {
    step: 'done',
    report,
    now,
    discrepancy: discrepancy({ is: 'running', version: report.version }, now),
  };
}

const DOWNGRADE = 'version';

/** The checks that stand in the way. */
export function refusals(report: PluginReport, force: boolean): PluginCheck[] {
  return report.checks.filter((check) => !check.ok && !(force && check.name === DOWNGRADE));
}

export function isInstallable(report: PluginReport, force: boolean): boolean {
  return refusals(report, force).length === 0;
}

/** Whether nothing but a newer version stands in the way, which can be told to give way. */
export function needsForce(report: PluginReport): boolean {
  return !isInstallable(report, false) && isInstallable(report, true);
}
