export const PLUGINS_PATH = '/plugins';

/** Ids of plug-ins have no hyphen, so this is never the address of one. */
export const INSTALL_PATH = `${PLUGINS_PATH}/install-file`;

export function pluginPath(id: string, part?: 'settings' | 'history' | 'log'): string {
  return `${PLUGINS_PATH}/${encodeURIComponent(id)}${part ? `/${part}` : ''}`;
}
