import type { Members } from '@/api/members';

/** Questions about a dataset no one has asked anything of yet. */
export function firstQuestions(members: Members): string[] {
  const measure =
    members.measures.find(({ aggregations }) => aggregations.includes('SUM')) ?? members.measures[0];
  if (!measure) return [];
  const what = measure.label.toLowerCase();
  const groups = members.dimensions.filter(({ type }) => type === 'text');
  const [first, second] = groups;
  const questions = [`Total ${what}`];
  if (first) questions.push(`${measure.label} by ${first.label.toLowerCase()}`);
  if (second) questions.push(`Top 5 ${second.label.toLowerCase()} by ${what}`);
  if (members.time_columns.length > 0) questions.push(`${measure.label} by month`);
  return questions;
}
