import { client, take, type Wire } from './client';
import { asJob, type Watch } from './jobs';

export type DomainInfo = Wire['DomainInfo'];
export type ProjectDomain = Wire['ProjectDomain'];
export type Difference = Wire['Difference'];

const at = (id: string) => ({ path: { id } });

export const domains = {
  list: (signal?: AbortSignal) =>
    take(client.GET('/api/v1/domains', { params: { query: { limit: 1000 } }, signal })),
  /** A project with the domain's datasets and dashboards; asked again it goes on with what is missing. */
  createProject: (domainId: string, project: Wire['NewDomainProject'], watch?: Watch) =>
    asJob<ProjectDomain>(
      (call) =>
        client.POST('/api/v1/domains/{id}/projects', { params: at(domainId), body: project, ...call }),
      watch,
    ),
  ofProject: (projectId: string, signal?: AbortSignal) =>
    take(client.GET('/api/v1/projects/{id}/domain', { params: at(projectId), signal })),
  update: (projectId: string, parts: string[], watch?: Watch) =>
    asJob<ProjectDomain>(
      (call) =>
        client.POST('/api/v1/projects/{id}/domain/update', {
          params: at(projectId),
          body: { parts },
          ...call,
        }),
      watch,
    ),
};
