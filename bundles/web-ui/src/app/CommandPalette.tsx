import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import {
  CircleHelp,
  Database,
  FolderOpen,
  LayoutDashboard,
  MessageCircleQuestion,
  Moon,
  Sun,
  Upload,
} from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { dashboards } from '@/api/chat';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import { Kbd } from '@/components/ui/Kbd';
import { addressOf, ADMIN_PAGES, PROJECT_PAGES } from './navigation';
import { useCurrentProjectId, useProjects } from './project';
import { useCan } from './session';
import { setTheme, useIsDark } from './theme';

export function CommandPalette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const navigate = useNavigate();
  const projectId = useCurrentProjectId();
  const projects = useProjects().data?.items ?? [];
  const admin = useCan('admin');
  const analyst = useCan('analyst');
  const dark = useIsDark();
  const [search, setSearch] = useState('');
  const shownDatasets = useQuery({
    queryKey: keys.datasets(projectId ?? ''),
    queryFn: ({ signal }) => datasets.list(projectId ?? '', false, signal),
    enabled: projectId !== undefined,
  });
  const shownDashboards = useQuery({
    queryKey: keys.dashboards(projectId ?? ''),
    queryFn: ({ signal }) => dashboards.list(projectId ?? '', signal),
    enabled: projectId !== undefined,
  });
  const base = projectId ? `/p/${encodeURIComponent(projectId)}` : '';
  const asks = base !== '' && search.trim().includes(' ');
  const go = (to: string) => () => {
    onClose();
    void navigate(to);
  };
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(38rem,94vw)] -translate-x-1/2 animate-fade-in overflow-hidden rounded-xl border border-line bg-raised shadow-pop"
        >
          <Dialog.Title className="sr-only">Search and jump</Dialog.Title>
          <Command label="Search and jump">
            <Command.Input
              value={search}
              onValueChange={setSearch}
              placeholder="Jump to a page, dataset or dashboard, or ask a question"
              className="h-13 w-full border-b border-line bg-transparent px-4 text-lg outline-none"
            />
            <Command.List className="max-h-[55vh] overflow-y-auto p-2">
              {!asks && (
                <Command.Empty className="px-3 py-6 text-center text-muted">Nothing matches.</Command.Empty>
              )}
              <Group heading="Go to">
                {[...PROJECT_PAGES, ...(admin ? ADMIN_PAGES : [])].map((item) => (
                  <Item
                    key={item.label}
                    icon={<item.icon />}
                    keys={item.keys}
                    onSelect={go(addressOf(item, projectId))}
                  >
                    {item.label}
                  </Item>
                ))}
              </Group>
              <Group heading="Dashboards">
                {shownDashboards.data?.items.map((item) => (
                  <Item
                    key={item.id}
                    value={`dashboard ${item.name} ${item.id}`}
                    icon={<LayoutDashboard />}
                    onSelect={go(`${base}/dashboards/${encodeURIComponent(item.id)}`)}
                  >
                    {item.name}
                  </Item>
                ))}
              </Group>
              <Group heading="Datasets">
                {shownDatasets.data?.items.map((item) => (
                  <Item
                    key={item.id}
                    value={`dataset ${item.name} ${item.id}`}
                    icon={<Database />}
                    onSelect={go(`${base}/datasets/${encodeURIComponent(item.id)}`)}
                  >
                    {item.name}
                  </Item>
                ))}
              </Group>
              <Group heading="Projects">
                {projects.map((item) => (
                  <Item
                    key={item.id}
                    value={`project ${item.name} ${item.id}`}
                    icon={<FolderOpen />}
                    onSelect={go(`/p/${encodeURIComponent(item.id)}`)}
                  >
                    {item.name}
                  </Item>
                ))}
              </Group>
              <Group heading="Do">
                {analyst && base && (
                  <Item icon={<Upload />} onSelect={go(`${base}/datasets/new`)}>
                    Upload a file
                  </Item>
                )}
                <Item
                  icon={dark ? <Sun /> : <Moon />}
                  onSelect={() => {
                    setTheme(dark ? 'light' : 'dark');
                    onClose();
                  }}
                >
                  {dark ? 'Use the light theme' : 'Use the dark theme'}
                </Item>
                <Item icon={<CircleHelp />} keys="?" onSelect={onHelp}>
                  Keyboard shortcuts
                </Item>
              </Group>
              {asks && (
                <Command.Group forceMount>
                  <Item
                    value={`ask ${search}`}
                    forceMount
                    icon={<MessageCircleQuestion />}
                    onSelect={go(`${base}/ask?q=${encodeURIComponent(search.trim())}`)}
                  >
                    Ask “{search.trim()}”
                  </Item>
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  );
}

interface ItemProps {
  icon: ReactNode;
  keys?: string;
  value?: string;
  forceMount?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

function Item({ icon, keys: shortcut, value, forceMount, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      value={value}
      forceMount={forceMount}
      onSelect={onSelect}
      className="flex h-10 cursor-pointer items-center gap-3 rounded-md px-2.5 data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:text-muted"
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut && (
        <span className="flex gap-1">
          {shortcut.split(' ').map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </Command.Item>
  );
}
