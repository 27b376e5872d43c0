import { useQueries, useQuery } from '@tanstack/react-query';
import { CircleHelp, MessageCircleQuestion } from 'lucide-react';
import { Link } from 'react-router';
import { reports } from '@/api/chat';
import type { AskedQuestion } from '@/api/chatTypes';
import { keys } from '@/api/keys';
import { useProjectPath } from '@/app/project';
import { formatAgo } from '@/lib/format';
import { askAddress } from '@/query/ask';

const REPORTS = 3;
const SHOWN = 6;

/** The project's newest questions, over its newest reports. */
export function useRecentQuestions(projectId: string) {
  const list = useQuery({
    queryKey: keys.reports(projectId),
    queryFn: ({ signal }) => reports.list(projectId, signal),
  });
  const newest = [...(list.data?.items ?? [])]
    .sort((one, other) => other.created_at.localeCompare(one.created_at))
    .slice(0, REPORTS);
  const questions = useQueries({
    queries: newest.map((report) => ({
      queryKey: keys.askedLately(report.id),
      queryFn: ({ signal }: { signal: AbortSignal }) => reports.asked(report.id, signal),
    })),
    combine: (results) =>
      results
        .flatMap((result) => result.data?.items ?? [])
        .sort((one, other) => other.asked_at.localeCompare(one.asked_at))
        .slice(0, SHOWN),
  });
  return { report: newest[0], questions };
}

export function RecentQuestions({ questions }: { questions: AskedQuestion[] }) {
  const path = useProjectPath();
  return (
    <ul className="pb-2">
      {questions.map((asked, index) => {
        const Icon = asked.status === 'answered' ? MessageCircleQuestion : CircleHelp;
        return (
          <li key={`${asked.id} ${index}`}>
            <Link
              to={path(askAddress(asked.question, asked.query?.dataset_id))}
              className="flex gap-3 px-5 py-2 hover:bg-hover"
            >
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{asked.question}</span>
                <span className="block truncate text-sm text-muted">{asked.answer}</span>
              </span>
              <span className="shrink-0 text-sm text-faint">{formatAgo(asked.asked_at)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
