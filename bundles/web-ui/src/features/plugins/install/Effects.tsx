import type { ReactNode } from 'react';
import type { PluginReport } from '@/api/plugins';
import { Badge } from '@/components/ui/Badge';
import { Card, CardBody, CardHeader } from '@/components/ui/Card';
import { Publisher } from '../badges';
import { kindWords } from '../standing';

/** What would be different afterwards. */
export function Effects({ report }: { report: PluginReport }) {
  const { permissions } = report;
  return (
    <Card>
      <CardHeader
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {report.name} <span className="tabular font-normal text-muted">{report.version}</span>
            <Badge>{kindWords(report.kind).label}</Badge>
          </span>
        }
        hint={kindWords(report.kind).about}
      />
      <CardBody>
        <dl className="grid grid-cols-1 gap-x-6 gap-y-0.5 sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-y-3 [&_dt]:text-muted [&>div]:contents">
          <Effect label="Publisher">
            <Publisher publisher={report.publisher} signature={report.signature} />
          </Effect>
          <Effect label="Takes the place of">
            {report.replaces ? (
              <>
                <span className="tabular">{report.replaces}</span>, which is kept to go back to
              </>
            ) : (
              'nothing: it is new here'
            )}
          </Effect>
          <Effect label="Would be installed">
            <Names names={report.would_install} none="nothing new" code />
          </Effect>
          <Effect label="Would be restarted">
            <Names names={report.would_refresh} none="nothing that runs" code />
          </Effect>
          <Effect label="Affected projects">
            <Names names={report.affected_projects} none="none" />
          </Effect>
          <Effect label="Asks for">
            {permissions.network.length + permissions.secrets.length + permissions.files.length === 0 ? (
              'no network, secrets or files'
            ) : (
              <ul className="flex flex-col gap-1">
                <Permission name="Network" values={permissions.network.map(host)} />
                <Permission name="Secrets" values={permissions.secrets} />
                <Permission name="Files" values={permissions.files} />
              </ul>
            )}
            <span className="block text-sm text-muted">Declared by the plug-in, not enforced.</span>
          </Effect>
        </dl>
      </CardBody>
    </Card>
  );
}

function host(name: string): string {
  return name === '*' ? 'the hosts its settings name' : name;
}

function Effect({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="min-w-0 break-words max-sm:mb-3">{children}</dd>
    </div>
  );
}

function Names({ names, none, code }: { names: string[]; none: string; code?: boolean }) {
  if (names.length === 0) return none;
  return (
    <ul>
      {names.map((name) => (
        <li key={name} className={code ? 'font-mono text-sm break-all' : 'break-words'}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function Permission({ name, values }: { name: string; values: string[] }) {
  if (values.length === 0) return null;
  return (
    <li>
      <span className="font-medium">{name}:</span> {values.join(', ')}
    </li>
  );
}
