import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Plugin } from '@/api/plugins';
import { Notice } from '@/components/feedback/Notice';
import { Badge } from '@/components/ui/Badge';
import { Card, CardBody, CardHeader } from '@/components/ui/Card';
import { Publisher } from '../badges';
import { pluginPath } from '../paths';
import { usePluginOfPage } from '../queries';
import { kindWords, needsAttention, signatureWords, stateWords } from '../standing';
import { Details } from './Details';

export function OverviewTab() {
  const plugin = usePluginOfPage();
  return (
    <div className="flex flex-col gap-6">
      <Trouble plugin={plugin} />
      <Card>
        <CardHeader title="What it is" />
        <CardBody>
          <dl className="grid grid-cols-1 gap-x-6 gap-y-0.5 sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-y-3 [&_dt]:text-muted [&>div]:contents">
            <Fact label="Type">{kindWords(plugin.kind).label}</Fact>
            <Fact label="Version">
              <span className="tabular">{plugin.version}</span>
              {plugin.update_version && <Badge tone="accent">{plugin.update_version} waits</Badge>}
            </Fact>
            <Fact label="Publisher">
              <Publisher publisher={plugin.publisher} signature={plugin.signature} />
              <span className="w-full text-sm text-muted">{signatureWords(plugin.signature).about}</span>
            </Fact>
            <Fact label="State">
              {stateWords(plugin.state).label}
              <span className="w-full text-sm text-muted">{stateWords(plugin.state).about}</span>
            </Fact>
            <Fact label="Used by">
              {plugin.used_by.length === 0 ? (
                'nobody now'
              ) : (
                <ul className="list-disc pl-4">
                  {plugin.used_by.map((user) => (
                    <li key={user} className="break-words">
                      {user}
                    </li>
                  ))}
                </ul>
              )}
            </Fact>
            <Fact label="Kept versions">
              {plugin.kept_versions.length === 0 ? 'none besides this one' : <KeptVersions plugin={plugin} />}
            </Fact>
          </dl>
        </CardBody>
      </Card>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 max-sm:mb-3">{children}</dd>
    </div>
  );
}

function KeptVersions({ plugin }: { plugin: Plugin }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {plugin.kept_versions.map((version, index) => (
        <li key={index} className="tabular inline-flex items-center gap-1.5">
          {version}
          {version === plugin.rollback_version && <Badge>Roll back goes here</Badge>}
          {version === plugin.update_version && <Badge tone="accent">Update goes here</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** Why it does not do what it should, in words first; what the framework says is folded away. */
function Trouble({ plugin }: { plugin: Plugin }) {
  if (!plugin.reason && plugin.missing.length === 0 && !plugin.details) return null;
  const troubled = needsAttention(plugin);
  return (
    <Notice
      tone={!troubled ? 'info' : plugin.state === 'needs_configuration' ? 'warn' : 'danger'}
      title={plugin.reason ?? stateWords(plugin.state).about}
      action={
        plugin.state === 'needs_configuration' && (
          <Link to={pluginPath(plugin.id, 'settings')} className="text-sm font-medium underline">
            Open the settings
          </Link>
        )
      }
    >
      {plugin.missing.length > 0 && (
        <ul className="list-disc pl-4">
          {plugin.missing.map((sentence) => (
            <li key={sentence}>It {sentence}</li>
          ))}
        </ul>
      )}
      {plugin.details && <Details>{plugin.details}</Details>}
    </Notice>
  );
}
