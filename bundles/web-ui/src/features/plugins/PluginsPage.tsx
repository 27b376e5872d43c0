import { Puzzle, Upload } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Plugin } from '@/api/plugins';
import { useCan } from '@/app/session';
import { QueryView } from '@/components/feedback/QueryView';
import { DeniedState, EmptyState } from '@/components/feedback/States';
import { Select } from '@/components/form/inputs';
import { SearchInput } from '@/components/form/SearchInput';
import { Page } from '@/components/layout/Page';
import { DropOverlay } from '@/components/overlay/DropOverlay';
import { Button, ButtonLink } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { droppedFile } from '@/lib/droppedFile';
import { formatCount } from '@/lib/format';
import { useFileDrop } from '@/lib/useFileDrop';
import { INSTALL_PATH } from './paths';
import { PluginList } from './PluginList';
import { usePlugins, useReadOnly } from './queries';
import { ReadOnlyNotice } from './ReadOnlyNotice';
import {
  isShown,
  KIND_NAMES,
  kindWords,
  needsAttention,
  type PluginFilter,
  STATE_NAMES,
  stateWords,
} from './standing';

export function PluginsPage() {
  const admin = useCan('admin');
  return admin ? (
    <Installed />
  ) : (
    <Page title="Plug-ins">
      <DeniedState>Only administrators see and change plug-ins.</DeniedState>
    </Page>
  );
}

function Installed() {
  const list = usePlugins();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const over = useFileDrop(([file]) => {
    if (!file) return;
    droppedFile.put(file);
    void navigate(INSTALL_PATH, { state: { dropped: Date.now() } });
  }, !readOnly);
  return (
    <Page
      title="Plug-ins"
      description="Domains, data source adapters and language model providers. They come and go while people work."
      actions={
        !readOnly && (
          <ButtonLink to={INSTALL_PATH} variant="primary" icon={<Upload />}>
            Install a plug-in
          </ButtonLink>
        )
      }
    >
      {over && <DropOverlay>Drop the file to check it; nothing is installed yet</DropOverlay>}
      {readOnly && <ReadOnlyNotice />}
      <QueryView
        query={list}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Card>
            <EmptyState icon={<Puzzle />} title="No plug-ins">
              Install one from a bundle jar, or a zip of one with its libraries.
            </EmptyState>
          </Card>
        }
      >
        {({ items }) => <Filtered items={items} readOnly={readOnly} />}
      </QueryView>
      <p className="text-sm text-muted">
        Every change, of plug-ins removed since as well, is in the{' '}
        <Link to="/audit" className="underline hover:text-ink">
          audit log
        </Link>
        .
      </p>
    </Page>
  );
}

function Filtered({ items, readOnly }: { items: Plugin[]; readOnly: boolean }) {
  const [params, setParams] = useSearchParams();
  const filter: PluginFilter = {
    search: params.get('search') ?? '',
    kind: params.get('type') ?? '',
    state: params.get('state') ?? '',
  };
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const clear = () => setParams({}, { replace: true });
  const shown = items.filter((plugin) => isShown(plugin, filter));
  const hidden = items.filter((plugin) => needsAttention(plugin) && !shown.includes(plugin)).length;
  const updates = items.filter((plugin) => plugin.update_version).length;
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-3 border-b border-line px-5 py-3">
        <SearchInput
          label="Search plug-ins"
          value={filter.search}
          onChange={(value) => set('search', value)}
          className="w-full sm:w-64"
        />
        <div className="flex w-full min-w-0 gap-3 sm:w-auto">
          <Select
            aria-label="Type"
            className="sm:w-40"
            value={filter.kind}
            options={[
              { value: '', label: 'All types' },
              ...KIND_NAMES.map((kind) => ({ value: kind, label: `${kindWords(kind).label}s` })),
            ]}
            onValue={(value) => set('type', value)}
          />
          <Select
            aria-label="State"
            className="sm:w-48"
            value={filter.state}
            options={[
              { value: '', label: 'All states' },
              { value: 'attention', label: 'Needs attention' },
              { value: 'updates', label: `Update waits${updates > 0 ? ` (${updates})` : ''}` },
              ...STATE_NAMES.map((state) => ({ value: state, label: stateWords(state).label })),
            ]}
            onValue={(value) => set('state', value)}
          />
        </div>
        <p role="status" className="tabular text-sm text-muted sm:ml-auto">
          {shown.length === items.length
            ? formatCount(items.length, 'plug-in')
            : `${shown.length} of ${formatCount(items.length, 'plug-in')}`}
        </p>
      </div>
      {hidden > 0 && (
        <div className="flex flex-wrap items-center gap-3 border-b border-line bg-warn-soft px-5 py-2 text-sm">
          <span className="text-warn">
            {hidden === 1 ? 'One that needs' : `${hidden} that need`} attention {hidden === 1 ? 'is' : 'are'}{' '}
            not shown by this filter.
          </span>
          <Button size="sm" onClick={clear}>
            Show all
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState
          compact
          icon={<Puzzle />}
          title="Nothing matches"
          action={
            <Button size="sm" onClick={clear}>
              Show all
            </Button>
          }
        >
          No plug-in is of that name, type and state.
        </EmptyState>
      ) : (
        <PluginList items={shown} readOnly={readOnly} />
      )}
    </Card>
  );
}
