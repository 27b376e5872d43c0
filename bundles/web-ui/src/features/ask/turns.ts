import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { reports } from '@/api/chat';
import type { AskedQuestion, ChatReply, Feedback } from '@/api/chatTypes';
import { keys } from '@/api/keys';
import { type ApiError, asApiError } from '@/api/problem';
import { randomId } from '@/lib/ids';

/** A question asked on this page and what became of it: it always ends in a reply, an error, or a stop. */
export interface Turn {
  id: string;
  question: string;
  startedAt: number;
  reply?: ChatReply;
  error?: ApiError;
  stopped?: boolean;
  /** Known once it was rated. */
  askedId?: number;
  feedback?: Feedback;
}

export const isWaiting = (turn: Turn) => !turn.reply && !turn.error && !turn.stopped;

const turnsKey = (reportId: string) => ['report', reportId, 'turns'] as const;
const running = new Map<string, AbortController>();

/**
 * What was asked since the page was opened. It lives in the query cache, so that a question goes on while one looks at
 * another page, and is gone when its person signs out.
 */
export function useTurns(reportId: string): Turn[] {
  return (
    useQuery<Turn[]>({
      queryKey: turnsKey(reportId),
      queryFn: () => [],
      initialData: [],
      staleTime: Infinity,
      gcTime: Infinity,
      enabled: false,
    }).data ?? []
  );
}

/** What was asked before the page was opened, oldest first. */
export function useHistory(reportId: string) {
  return useQuery({
    queryKey: keys.asked(reportId),
    queryFn: async ({ signal }): Promise<AskedQuestion[]> =>
      (await reports.asked(reportId, signal)).items.toReversed(),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** A conversation just made has no history to load. */
export function beginConversation(client: QueryClient, reportId: string): void {
  client.setQueryData(keys.asked(reportId), []);
}

export function useAsk() {
  const client = useQueryClient();
  return (reportId: string, question: string) => void ask(client, reportId, question);
}

export async function ask(client: QueryClient, reportId: string, question: string): Promise<void> {
  const turn: Turn = { id: randomId(), question, startedAt: Date.now() };
  const stop = new AbortController();
  running.set(turn.id, stop);
  client.setQueryData<Turn[]>(turnsKey(reportId), (turns = []) => [...turns, turn]);
  const settle = (outcome: Partial<Turn>) =>
    client.setQueryData<Turn[]>(turnsKey(reportId), (turns) =>
      turns?.map((other) => (other.id === turn.id ? { ...other, ...outcome } : other)),
    );
  try {
    settle({ reply: await reports.ask(reportId, question, undefined, stop.signal) });
  } catch (error) {
    settle(stop.signal.aborted ? { stopped: true } : { error: asApiError(error) });
  } finally {
    running.delete(turn.id);
  }
}

/** What someone thinks of an answer shows wherever the answer does. */
export function keepFeedback(
  client: QueryClient,
  { reportId, turnId }: { reportId: string; turnId?: string },
  id: number,
  feedback: Feedback,
): void {
  client.setQueryData<Turn[]>(turnsKey(reportId), (turns) =>
    turns?.map((turn) => (turn.id === turnId ? { ...turn, askedId: id, feedback } : turn)),
  );
  client.setQueryData<AskedQuestion[]>(keys.asked(reportId), (questions) =>
    questions?.map((asked) => (asked.id === id ? { ...asked, feedback } : asked)),
  );
}

export function stopAsking(turn: Turn): void {
  running.get(turn.id)?.abort();
}
