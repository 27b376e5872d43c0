import type { Members } from '@/api/members';
import type { DraftQuery } from './draft';
import type { Narrowing } from './filters';
import { memberLabel, valueWords } from './words';

/** The address parameters that open Ask with a question begun: what was clicked, in words. */
export function askAbout(draft: DraftQuery, narrowing: Narrowing, members: Members): URLSearchParams {
  const what =
    draft.measures.map(({ name }) => memberLabel(name, members).toLowerCase()).join(' and ') || 'rows';
  const where = narrowing.filters
    .filter(({ operator }) => operator === '=')
    .map(({ field, values }) => `${memberLabel(field, members).toLowerCase()} ${valueWords(values[0])}`);
  const when = narrowing.time?.from ? [`between ${narrowing.time.from} and ${narrowing.time.to}`] : [];
  const question = [what, where.length > 0 ? `for ${where.join(' and ')}` : '', ...when]
    .filter(Boolean)
    .join(' ');
  return new URLSearchParams({ dataset: draft.dataset_id, draft: question });
}

/** Where a question is asked at once; about one dataset when that is known. */
export function askAddress(question: string, datasetId: string | null | undefined): string {
  const params = new URLSearchParams({ q: question });
  if (datasetId) params.set('dataset', datasetId);
  return `ask?${params}`;
}
