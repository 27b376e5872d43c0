import type { DomainInfo, ProjectDomain } from '@/api/domains';

export function domain(parts: Partial<DomainInfo> = {}): DomainInfo {
  return {
    id: 'shop',
    name: 'Shop',
    version: '1.0.0',
    state: 'active',
    title: 'Our shop',
    description: 'What a small shop sells.',
    datasets: [{ id: 'orders', name: 'Orders', sample: true }],
    dashboards: 2,
    questions: [],
    notes: [],
    ...parts,
  };
}

export function projectDomain(parts: Partial<ProjectDomain> = {}): ProjectDomain {
  return {
    project_id: 'corner',
    domain: 'shop',
    version: '1.0.0',
    content_hash: 'a',
    state: 'ready',
    created_at: '2026-11-01T08:00:00Z',
    created_by: 'admin',
    title: 'Our shop',
    features: { ai_chat: true, dashboards: true, calculations: true, time_intelligence: true },
    questions: [],
    available_version: '1.1.0',
    update_available: true,
    differences: [
      {
        part: 'schema:orders',
        change: 'changed',
        changed_here: false,
        summary: 'Members that are new: tax.',
      },
      { part: 'schema:visits', change: 'changed', changed_here: true, summary: 'Members differ.' },
      { part: 'dashboard:Old', change: 'removed', changed_here: false, summary: 'It is gone.' },
    ],
    ...parts,
  };
}
