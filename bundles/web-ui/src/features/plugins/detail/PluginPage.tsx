import { Play, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Outlet, useNavigate, useParams } from 'react-router';
import type { Plugin } from '@/api/plugins';
import { asApiError } from '@/api/problem';
import { useCan } from '@/app/session';
import { Skeleton } from '@/components/feedback/Skeleton';
import { DeniedState, ErrorState } from '@/components/feedback/States';
import { Page } from '@/components/layout/Page';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { TabLinks } from '@/components/ui/Tabs';
import { ActionDialog } from '../actions/ActionDialog';
import { ActionMenu } from '../actions/ActionMenu';
import { type Action, actionLabel, actionsOf } from '../actions/actions';
import { StateBadge } from '../badges';
import { pluginPath, PLUGINS_PATH } from '../paths';
import { usePlugin, useReadOnly } from '../queries';
import { ReadOnlyNotice } from '../ReadOnlyNotice';
import { kindWords } from '../standing';

const CRUMBS = [{ label: 'Plug-ins', to: PLUGINS_PATH }];

export function PluginPage() {
  const { pluginId = '' } = useParams();
  const admin = useCan('admin');
  return admin ? (
    <Loaded id={pluginId} key={pluginId} />
  ) : (
    <Page title="Plug-ins">
      <DeniedState>Only administrators see and change plug-ins.</DeniedState>
    </Page>
  );
}

function Loaded({ id }: { id: string }) {
  const query = usePlugin(id);
  const readOnly = useReadOnly();
  const plugin = query.data;
  const gone = query.isError && asApiError(query.error).status === 404;
  if (!plugin || gone) {
    return (
      <Page title={plugin?.name ?? id} crumbs={CRUMBS}>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <>
            <Skeleton className="h-10" />
            <Skeleton className="h-96" />
          </>
        )}
      </Page>
    );
  }
  return (
    <Page
      title={plugin.name}
      description={kindWords(plugin.kind).about}
      crumbs={CRUMBS}
      aside={
        <>
          <Badge>
            <code className="font-mono">{plugin.id}</code>
          </Badge>
          <StateBadge plugin={plugin} />
        </>
      }
      actions={<Actions plugin={plugin} readOnly={readOnly} />}
    >
      {readOnly && <ReadOnlyNotice />}
      <TabLinks
        label="Parts of the plug-in"
        tabs={[
          { to: pluginPath(plugin.id), label: 'Overview', end: true },
          { to: pluginPath(plugin.id, 'settings'), label: 'Settings' },
          { to: pluginPath(plugin.id, 'history'), label: 'History' },
          { to: pluginPath(plugin.id, 'log'), label: 'Log' },
        ]}
      />
      <Outlet context={plugin} />
    </Page>
  );
}

/** What is nearest at hand as a button, the rest in the menu. */
function Actions({ plugin, readOnly }: { plugin: Plugin; readOnly: boolean }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<{ action: Action; plugin: Plugin }>();
  const leave = () => void navigate(PLUGINS_PATH);
  const first = readOnly
    ? undefined
    : actionsOf(plugin).find((action) => action === 'enable' || action === 'update');
  return (
    <>
      {first && (
        <Button
          variant="primary"
          icon={first === 'enable' ? <Play /> : <RefreshCw />}
          onClick={() => setChosen({ action: first, plugin })}
        >
          {actionLabel(first, plugin)}
        </Button>
      )}
      <ActionMenu plugin={plugin} readOnly={readOnly} onGone={leave} />
      {chosen && <ActionDialog {...chosen} onClose={() => setChosen(undefined)} onGone={leave} />}
    </>
  );
}
