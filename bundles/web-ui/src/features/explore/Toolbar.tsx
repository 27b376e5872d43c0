import { useQuery } from '@tanstack/react-query';
import { Play, Square } from 'lucide-react';
import { useNavigate } from 'react-router';
import { datasets } from '@/api/datasets';
import { keys } from '@/api/keys';
import type { Members } from '@/api/members';
import { useProjectId, useProjectPath } from '@/app/project';
import { Checkbox, Select } from '@/components/form/inputs';
import { Button } from '@/components/ui/Button';
import { cn } from '@/lib/cn';
import { modKey } from '@/lib/platform';
import { isEmptyDraft } from '@/query/draft';
import { Estimate } from './Estimate';
import type { Explore } from './useExplore';

export function Toolbar({ explore, members }: { explore: Explore; members: Members }) {
  return (
    <header
      className={cn(
        'flex items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-2.5',
        members.estimates && 'max-sm:flex-wrap',
      )}
    >
      <h1 className="text-lg font-semibold">Explore</h1>
      <DatasetSelect members={members} />
      {members.estimates && (
        <div className="ml-auto max-sm:order-last max-sm:ml-0 max-sm:basis-full">
          <Estimate explore={explore} />
        </div>
      )}
      <div className={cn('ml-auto flex shrink-0 items-center gap-3', members.estimates && 'sm:ml-0')}>
        <Checkbox
          label="Run on every change"
          className="text-sm text-muted max-sm:hidden"
          checked={explore.autoRun}
          onChange={(event) => explore.setAutoRun(event.target.checked)}
        />
        {explore.running ? (
          <Button icon={<Square />} onClick={explore.cancel}>
            Cancel
          </Button>
        ) : (
          <Button
            variant={explore.stale || explore.stopped ? 'primary' : 'secondary'}
            icon={<Play />}
            disabled={isEmptyDraft(explore.draft)}
            title={`${modKey()} Enter`}
            onClick={explore.run}
          >
            Run
          </Button>
        )}
      </div>
    </header>
  );
}

function DatasetSelect({ members }: { members: Members }) {
  const projectId = useProjectId();
  const path = useProjectPath();
  const navigate = useNavigate();
  const all = useQuery({
    queryKey: keys.datasets(projectId),
    queryFn: ({ signal }) => datasets.list(projectId, false, signal),
  });
  const items = all.data?.items ?? [];
  const here = { value: members.dataset_id, label: members.dataset_name };
  const options = items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      aria-label="Dataset"
      className="max-w-56 min-w-0 flex-1"
      value={members.dataset_id}
      options={options.some(({ value }) => value === here.value) ? options : [here, ...options]}
      onValue={(id) => void navigate(path(`explore?dataset=${encodeURIComponent(id)}`))}
    />
  );
}
