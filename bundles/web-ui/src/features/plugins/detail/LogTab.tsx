import { useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { keys } from '@/api/keys';
import { type LogLine, plugins } from '@/api/plugins';
import { QueryView } from '@/components/feedback/QueryView';
import { EmptyState } from '@/components/feedback/States';
import { Checkbox } from '@/components/form/inputs';
import { Segmented } from '@/components/form/Segmented';
import { Card } from '@/components/ui/Card';
import { cn } from '@/lib/cn';
import { usePluginOfPage } from '../queries';

const EVERY_MS = 2_500;
const LEVELS = [
  { value: 'all', label: 'All' },
  { value: 'troubles', label: 'Warnings and errors' },
] as const;

export function LogTab() {
  const { id } = usePluginOfPage();
  const [follow, setFollow] = useState(true);
  const [level, setLevel] = useState<'all' | 'troubles'>('all');
  const log = useQuery({
    queryKey: keys.pluginLog(id),
    queryFn: ({ signal }) => plugins.log(id, signal),
    refetchInterval: follow ? EVERY_MS : false,
  });
  const wanted = (line: LogLine) => level === 'all' || line.level === 'error' || line.level === 'warn';
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-5 py-3">
        <Segmented label="Lines" size="sm" value={level} options={LEVELS} onChange={setLevel} />
        <Checkbox label="Follow" checked={follow} onChange={(event) => setFollow(event.target.checked)} />
      </div>
      <QueryView
        query={log}
        isEmpty={({ items }) => !items.some(wanted)}
        empty={
          <EmptyState icon={<ScrollText />} title="Nothing logged">
            What the plug-in writes, and what is done with it, appears here while this page is open.
          </EmptyState>
        }
      >
        {({ items }) => <Lines lines={items.filter(wanted)} follow={follow} />}
      </QueryView>
    </Card>
  );
}

function Lines({ lines, follow }: { lines: LogLine[]; follow: boolean }) {
  const box = useRef<HTMLOListElement>(null);
  const last = lines.at(-1);
  useLayoutEffect(() => {
    if (follow) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [follow, last?.at, last?.message, lines.length]);
  return (
    <ol
      ref={box}
      tabIndex={0}
      aria-label="Log, newest at the end"
      className="max-h-[60dvh] overflow-y-auto px-5 py-3 font-mono text-xs leading-5"
    >
      {lines.map((line, index) => (
        <li key={index} className="flex flex-wrap gap-x-3 sm:flex-nowrap">
          <span className="tabular shrink-0 text-faint">{line.at}</span>
          <span
            className={cn(
              'w-10 shrink-0 uppercase',
              line.level === 'error' ? 'text-danger' : line.level === 'warn' ? 'text-warn' : 'text-muted',
            )}
          >
            {line.level}
          </span>
          <span className="min-w-0 break-words max-sm:w-full">{line.message}</span>
        </li>
      ))}
    </ol>
  );
}
