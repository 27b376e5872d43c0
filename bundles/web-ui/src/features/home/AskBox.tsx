import { ArrowRight, MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useProjectPath } from '@/app/project';
import { Button } from '@/components/ui/Button';
import { askAddress } from '@/query/ask';
import { useExamples } from '@/query/useExamples';

export interface AskBoxProps {
  reportId: string | undefined;
  datasetId: string | undefined;
}

/** A question in plain words leads to its answer; examples show what can be asked. */
export function AskBox({ reportId, datasetId }: AskBoxProps) {
  const path = useProjectPath();
  const navigate = useNavigate();
  const [question, setQuestion] = useState('');
  const examples = useExamples(reportId, datasetId);
  const to = (text: string) => path(askAddress(text, datasetId));
  return (
    <section aria-label="Ask">
      <form
        className="flex items-center gap-2 rounded-xl border border-line-strong bg-surface pr-1.5 pl-3.5 shadow-card focus-within:border-accent focus-within:outline-2 focus-within:outline-offset-0 focus-within:outline-accent"
        onSubmit={(event) => {
          event.preventDefault();
          if (question.trim() !== '') void navigate(to(question.trim()));
        }}
      >
        <MessageCircleQuestion aria-hidden className="size-5 shrink-0 text-accent" />
        <input
          aria-label="Ask a question about your data"
          placeholder="Ask about your data"
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          className="h-13 min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
        <Button type="submit" variant="primary" icon={<ArrowRight />} disabled={question.trim() === ''}>
          Ask
        </Button>
      </form>
      {examples.length > 0 && (
        <ul aria-label="Example questions" className="mt-3 flex flex-wrap gap-2">
          {examples.slice(0, 5).map((example) => (
            <li key={example}>
              <Link
                to={to(example)}
                className="inline-flex min-h-7 items-center rounded-full border border-line bg-surface px-3 py-0.5 text-sm text-muted hover:border-accent hover:text-accent-ink"
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
