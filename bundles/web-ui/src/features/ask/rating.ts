import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reports } from '@/api/chat';
import type { Feedback } from '@/api/chatTypes';
import { ApiError } from '@/api/problem';
import { keepFeedback } from './turns';

/** An answer that can be rated. One given on this page does not know its id yet. */
export interface RatedAnswer {
  reportId: string;
  question: string;
  id?: number;
  turnId?: string;
  feedback?: Feedback | null;
}

export function useRating(about: RatedAnswer) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (feedback: Feedback) => {
      const id = about.id ?? (await idOf(about));
      await reports.rate(about.reportId, id, feedback);
      return id;
    },
    onSuccess: (id, feedback) => keepFeedback(client, about, id, feedback),
  });
}

/** The newest question of the same words: the one that was just answered. */
async function idOf({ reportId, question }: RatedAnswer): Promise<number> {
  const { items } = await reports.asked(reportId);
  const found = items.find((asked) => asked.question === question);
  if (found) return found.id;
  throw new ApiError({
    status: 404,
    code: 'question_not_kept',
    title: 'Not kept',
    detail: 'This question was not kept, so it cannot be rated.',
    hint: 'Ask it again.',
  });
}
