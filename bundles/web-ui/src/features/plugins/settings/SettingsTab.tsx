import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { keys } from '@/api/keys';
import { plugins } from '@/api/plugins';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { Card } from '@/components/ui/Card';
import { usePluginOfPage, useReadOnly } from '../queries';
import { SettingsForm } from './SettingsForm';

export function SettingsTab() {
  const plugin = usePluginOfPage();
  const readOnly = useReadOnly();
  const settings = useQuery({
    queryKey: keys.pluginSettings(plugin.id),
    queryFn: ({ signal }) => plugins.settings(plugin.id, signal),
  });
  return (
    <Card>
      <QueryView
        query={settings}
        isEmpty={({ definitions }) => definitions.length === 0}
        empty={
          <EmptyState icon={<SlidersHorizontal />} title="Nothing to set">
            {plugin.configurable || plugin.kind === 'domain' || plugin.state === 'active'
              ? 'This plug-in has no settings.'
              : 'A plug-in says what can be set once it has run.'}
          </EmptyState>
        }
      >
        {(loaded) => <SettingsForm id={plugin.id} settings={loaded} readOnly={readOnly} />}
      </QueryView>
    </Card>
  );
}
