import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Report } from '@/api/chatTypes';
import type { Dataset } from '@/api/types';
import { ProblemNotice } from '@/components/feedback/Notice';
import { Select } from '@/components/form/inputs';
import { useExamples } from '@/query/useExamples';
import { Composer } from './Composer';

export interface NewConversationProps {
  datasets: Dataset[];
  reports: Report[];
  datasetId: string | null;
  draft: string;
  askAtOnce: string | null;
  onAsk: (datasetIds: string[], question: string) => Promise<void>;
}

const ALL = '';

/** A blank page with a question box and questions that work. */
export function NewConversation({
  datasets,
  reports,
  datasetId,
  draft,
  askAtOnce,
  onAsk,
}: NewConversationProps) {
  const known = datasets.some(({ id }) => id === datasetId) ? datasetId : undefined;
  const [chosen, setChosen] = useState(known ?? datasets[0]?.id ?? ALL);
  const ids = chosen === ALL ? datasets.map(({ id }) => id) : [chosen];
  const begin = useMutation({
    mutationFn: (question: string) => onAsk(ids, question),
    meta: { errorShownInPlace: true },
  });
  const asked = useRef(false);
  const start = begin.mutate;
  useEffect(() => {
    if (!askAtOnce || asked.current) return;
    asked.current = true;
    start(askAtOnce);
  }, [askAtOnce, start]);
  const earlier = reports.find(({ dataset_ids }) => dataset_ids.length === 1 && dataset_ids[0] === chosen);
  const examples = useExamples(earlier?.id, chosen === ALL ? undefined : chosen);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-center gap-6 px-4 py-10">
      <div>
        <h1 className="text-3xl font-semibold tracking-tight">What would you like to know?</h1>
        <p className="mt-2 text-muted">
          Ask in your own words. You see how each word was understood, and can change it.
        </p>
      </div>
      {datasets.length > 1 && (
        <label className="flex flex-wrap items-center gap-2 text-sm text-muted">
          About
          <Select
            className="max-w-72"
            density="compact"
            value={chosen}
            options={[
              ...datasets.map(({ id, name }) => ({ value: id, label: name })),
              { value: ALL, label: 'All datasets of this project' },
            ]}
            onValue={setChosen}
          />
        </label>
      )}
      <Composer
        initial={draft}
        busy={begin.isPending}
        autoFocus
        onAsk={(question) => begin.mutate(question)}
      />
      {begin.isError && <ProblemNotice error={begin.error} />}
      {examples.length > 0 && (
        <div className="flex flex-col gap-2">
          <h2 className="text-sm font-medium text-muted">For example</h2>
          <ul className="grid gap-2 sm:grid-cols-2">
            {examples.slice(0, 6).map((example) => (
              <li key={example}>
                <button
                  type="button"
                  disabled={begin.isPending}
                  onClick={() => begin.mutate(example)}
                  className="h-full w-full rounded-lg border border-line bg-surface px-4 py-3 text-left shadow-card transition-colors hover:border-accent"
                >
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
