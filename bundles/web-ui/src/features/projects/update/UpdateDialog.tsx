import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type Difference, domains, type ProjectDomain } from '@/api/domains';
import { keys } from '@/api/keys';
import { ProblemNotice } from '@/components/feedback/Notice';
import { Dialog } from '@/components/overlay/Dialog';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { formatCount } from '@/lib/format';
import { canBeTaken, nameOf, reasonNot } from './offer';

export interface UpdateDialogProps {
  project: ProjectDomain;
  onClose: () => void;
}

/** What a newer version of a domain brings, part by part; what people made is never undone. */
export function UpdateDialog({ project, onClose }: UpdateDialogProps) {
  const client = useQueryClient();
  const [parts, setParts] = useState(
    () => new Set(project.differences.filter(canBeTaken).map(({ part }) => part)),
  );
  const update = useMutation({
    mutationFn: () => domains.update(project.project_id, [...parts]),
    meta: { errorShownInPlace: true, success: `Updated from ${project.title} ${project.available_version}` },
    onSuccess: async (updated) => {
      client.setQueryData(keys.projectDomain(project.project_id), updated);
      onClose();
      // Meanings and dashboards changed: whatever was shown of the project may be another now.
      await client.invalidateQueries();
    },
  });
  const toggle = (part: string) => {
    const changed = new Set(parts);
    if (!changed.delete(part)) changed.add(part);
    setParts(changed);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="md"
      title={`Update from ${project.title} ${project.available_version}`}
      description={`This project was made of version ${project.version}. Take what you want; what you have made stays.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={parts.size === 0}
            busy={update.isPending}
            onClick={() => update.mutate()}
          >
            Take {formatCount(parts.size, 'part')}
          </Button>
        </>
      }
    >
      <ul className="divide-y divide-line">
        {project.differences.map((difference) => (
          <Part
            key={difference.part}
            difference={difference}
            checked={parts.has(difference.part)}
            disabled={update.isPending}
            onToggle={() => toggle(difference.part)}
          />
        ))}
      </ul>
      {update.isError && <ProblemNotice error={update.error} className="mt-4" />}
    </Dialog>
  );
}

interface PartProps {
  difference: Difference;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}

function Part({ difference, checked, disabled, onToggle }: PartProps) {
  const id = useId();
  const why = reasonNot(difference);
  return (
    <li className="flex gap-3 py-3">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled || why !== undefined}
        onChange={onToggle}
        aria-describedby={`${id}-more`}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-2">
          <label htmlFor={id} className="font-medium break-words">
            {nameOf(difference.part)}
          </label>
          <Badge tone={difference.change === 'removed' ? 'neutral' : 'accent'}>{difference.change}</Badge>
          {difference.changed_here && <Badge tone="warn">changed here</Badge>}
        </span>
        <span id={`${id}-more`} className="block text-sm text-muted">
          {difference.summary} {why}
        </span>
      </span>
    </li>
  );
}
