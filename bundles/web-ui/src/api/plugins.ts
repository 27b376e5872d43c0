import { client, take, type Wire } from './client';
import { upload, type UploadWatch } from './form';
import { asJob, type Watch } from './jobs';

export type Plugin = Wire['Plugin'];
export type PluginKind = Wire['PluginKind'];
export type PluginState = Wire['PluginState'];
export type SignatureStatus = Wire['SignatureStatus'];
export type PluginReport = Wire['PluginReport'];
export type PluginCheck = Wire['PluginCheck'];
export type PluginEvent = Wire['PluginEvent'];
export type PluginSettings = Wire['PluginSettings'];
export type SettingDefinition = Wire['SettingDefinition'];
export type SettingsChange = Wire['SettingsChange'];
export type LogLine = Wire['LogLine'];

const HISTORY_PAGE = 50;
const LOG_LINES = 300;

const at = (id: string) => ({ path: { id } });

export const plugins = {
  list: (signal?: AbortSignal) => take(client.GET('/api/v1/plugins', { signal })),
  get: (id: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/plugins/{id}', { params: at(id), signal })),
  history: (id: string, cursor?: string, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/plugins/{id}/history', {
        params: { ...at(id), query: { cursor, limit: HISTORY_PAGE } },
        signal,
      }),
    ),
  log: (id: string, signal?: AbortSignal) =>
    take(
      client.GET('/api/v1/plugins/{id}/log', { params: { ...at(id), query: { limit: LOG_LINES } }, signal }),
    ),
  settings: (id: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/plugins/{id}/settings', { params: at(id), signal })),
  saveSettings: (id: string, change: SettingsChange) =>
    take(client.PUT('/api/v1/plugins/{id}/settings', { params: at(id), body: change })),

  /** What installing the file would do; nothing is kept. */
  inspect: (file: File, watch: UploadWatch) =>
    upload<PluginReport>('/plugins', formOf(file), watch, { dry_run: true }),
  install: (file: File, force: boolean, watch: UploadWatch) =>
    upload<PluginReport>('/plugins', formOf(file), watch, force ? { force } : undefined),

  enable: (id: string, watch?: Watch) =>
    asJob((call) => client.POST('/api/v1/plugins/{id}/enable', { params: at(id), ...call }), watch),
  disable: (id: string, force: boolean, watch?: Watch) =>
    asJob(
      (call) =>
        client.POST('/api/v1/plugins/{id}/disable', { params: { ...at(id), query: { force } }, ...call }),
      watch,
    ),
  rollback: (id: string, watch?: Watch) =>
    asJob((call) => client.POST('/api/v1/plugins/{id}/rollback', { params: at(id), ...call }), watch),
  update: (id: string, watch?: Watch) =>
    asJob((call) => client.POST('/api/v1/plugins/{id}/update', { params: at(id), ...call }), watch),
  remove: (id: string, force: boolean) =>
    take(client.DELETE('/api/v1/plugins/{id}', { params: { ...at(id), query: { force } } })),
};

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file, file.name);
  return form;
}
