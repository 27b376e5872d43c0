import { useQuery } from '@tanstack/react-query';
import { ArrowRight, MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { reports } from '@/api/chat';
import { keys } from '@/api/keys';
import { useProjectPath } from '@/app/project';
import { Button } from '@/components/ui/Button';

/** A question in plain words leads to its answer; examples show what can be asked. */
export function AskBox({ reportId }: { reportId: string | undefined }) {
  const path = useProjectPath();
  const navigate = useNavigate();
  const [question, setQuestion] = useState('');
  const examples = useQuery({
    queryKey: keys.examples(reportId ?? ''),
    queryFn: ({ signal }) => reports.examples(reportId ?? '', signal),
    enabled: reportId !== undefined,
    staleTime: 300_000,
  });
  const to = (text: string) => path(`ask?q=${encodeURIComponent(text)}`);
  return (
    <section aria-label="Ask" className="rounded-xl border border-line bg-surface p-4 shadow-card sm:p-6">
      <form
        className="flex items-center gap-2 rounded-lg border border-line-strong bg-surface pr-1.5 pl-3.5 focus-within:outline-2 focus-within:outline-accent"
        onSubmit={(event) => {
          event.preventDefault();
          if (question.trim() !== '') void navigate(to(question.trim()));
        }}
      >
        <MessageCircleQuestion aria-hidden className="size-5 shrink-0 text-accent" />
        <input
          aria-label="Ask a question about your data"
          placeholder="Ask a question about your data"
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
        <Button type="submit" variant="primary" icon={<ArrowRight />} disabled={question.trim() === ''}>
          Ask
        </Button>
      </form>
      {(examples.data?.items.length ?? 0) > 0 && (
        <ul aria-label="Example questions" className="mt-3 flex flex-wrap gap-2">
          {examples.data?.items.slice(0, 5).map((example) => (
            <li key={example}>
              <Link
                to={to(example)}
                className="inline-flex min-h-7 items-center rounded-full border border-line bg-canvas px-3 py-0.5 text-sm text-muted hover:border-accent hover:text-accent-ink"
              >
                {example}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
