import type { Report } from '@/api/chatTypes';
import { Select } from '@/components/form/inputs';
import { cn } from '@/lib/cn';
import { formatAgo } from '@/lib/format';

export interface ConversationListProps {
  items: Report[];
  current: string | null;
  onOpen: (id: string) => void;
}

export function ConversationList({ items, current, onOpen }: ConversationListProps) {
  if (items.length === 0)
    return <p className="px-2 text-sm text-muted">Your conversations will be listed here.</p>;
  return (
    <ul className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto">
      {items.map((report) => (
        <li key={report.id}>
          <button
            type="button"
            aria-current={report.id === current ? 'page' : undefined}
            onClick={() => onOpen(report.id)}
            className={cn(
              'w-full rounded-md px-2.5 py-1.5 text-left transition-colors',
              report.id === current ? 'bg-accent-soft text-accent-ink' : 'hover:bg-hover',
            )}
          >
            <span className="line-clamp-2 break-words">{report.name}</span>
            <span className={cn('block text-xs', report.id === current ? 'text-accent-ink' : 'text-faint')}>
              {formatAgo(report.created_at)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The same on a phone. */
ConversationList.Select = function ConversationSelect({ items, current, onOpen }: ConversationListProps) {
  return (
    <Select
      aria-label="Conversation"
      value={current ?? ''}
      options={[
        { value: '', label: 'Earlier conversations', disabled: true },
        ...items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onValue={onOpen}
    />
  );
};
