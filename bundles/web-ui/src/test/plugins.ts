import type { Plugin, PluginReport } from '@/api/plugins';

export function plugin(parts: Partial<Plugin> = {}): Plugin {
  return {
    id: 'toy',
    name: 'Toy',
    kind: 'domain',
    version: '1.0.0',
    state: 'active',
    missing: [],
    signature: 'trusted',
    publisher: 'Acme',
    used_by: [],
    shipped: false,
    kept_versions: [],
    configurable: false,
    ...parts,
  };
}

export function report(parts: Partial<PluginReport> = {}): PluginReport {
  return {
    id: 'toy',
    name: 'Toy',
    kind: 'domain',
    version: '1.1.0',
    checks: [
      { name: 'archive', ok: true, detail: '1 bundle.' },
      { name: 'version', ok: true, detail: 'It is new here.' },
    ],
    would_install: ['org.example.toy 1.1.0'],
    would_refresh: [],
    affected_projects: [],
    permissions: { network: [], secrets: [], files: [] },
    signature: 'trusted',
    ...parts,
  };
}
