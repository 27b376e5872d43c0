import { EllipsisVertical, History, Play, Power, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Plugin } from '@/api/plugins';
import { Menu, MenuItem, MenuLabel } from '@/components/overlay/Menu';
import { IconButton } from '@/components/ui/IconButton';
import { ActionDialog } from './ActionDialog';
import { type Action, actionLabel, actionsOf } from './actions';

const ICONS: Record<Action, typeof Play> = {
  enable: Play,
  update: RefreshCw,
  rollback: History,
  disable: Power,
  remove: Trash2,
};

export interface ActionMenuProps {
  plugin: Plugin;
  readOnly: boolean;
  onGone?: () => void;
}

export function ActionMenu({ plugin, readOnly, onGone }: ActionMenuProps) {
  const [chosen, setChosen] = useState<{ action: Action; plugin: Plugin }>();
  const actions = actionsOf(plugin);
  return (
    <>
      <Menu trigger={<IconButton label={`Actions for ${plugin.name}`} icon={<EllipsisVertical />} />}>
        {readOnly ? (
          <MenuLabel>Managed by plugins.yaml</MenuLabel>
        ) : actions.length === 0 ? (
          <MenuLabel>It is being changed</MenuLabel>
        ) : (
          actions.map((action) => {
            const Icon = ICONS[action];
            return (
              <MenuItem
                key={action}
                icon={<Icon />}
                danger={action === 'remove'}
                onSelect={() => setChosen({ action, plugin })}
              >
                {actionLabel(action, plugin)}
              </MenuItem>
            );
          })
        )}
      </Menu>
      {chosen && <ActionDialog {...chosen} onClose={() => setChosen(undefined)} onGone={onGone} />}
    </>
  );
}
