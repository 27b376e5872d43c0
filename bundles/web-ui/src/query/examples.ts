import type { DimensionMember, Members } from '@/api/members';

const IDENTIFIER = /(^|_)(id|no|nr|number|code|key|uuid)$/;

/** Fields that make few groups, as far as names tell: one group for each identifier would show nothing. */
export function goodGroups(members: Members): DimensionMember[] {
  const texts = members.dimensions.filter(({ type }) => type === 'text');
  const groups = texts.filter(({ name }) => !IDENTIFIER.test(name));
  return groups.length > 0 ? groups : texts;
}

/** Questions about a dataset no one has asked anything of yet. */
export function firstQuestions(members: Members): string[] {
  const measure =
    members.measures.find(({ aggregations }) => aggregations.includes('SUM')) ?? members.measures[0];
  if (!measure) return [];
  const what = measure.label.toLowerCase();
  const [first, second] = goodGroups(members);
  const questions = [`Total ${what}`];
  if (first) questions.push(`${measure.label} by ${first.label.toLowerCase()}`);
  if (second) questions.push(`Top 5 ${second.label.toLowerCase()} by ${what}`);
  if (members.time_columns.length > 0) questions.push(`${measure.label} by month`);
  return questions;
}
