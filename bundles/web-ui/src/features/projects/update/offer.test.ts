import { expect, it } from 'vitest';
import { projectDomain } from '@/test/domains';
import { canBeTaken, isOffered, nameOf, reasonNot } from './offer';

const part = (name: string, change: string, changedHere = false) => ({
  part: name,
  change,
  changed_here: changedHere,
  summary: '',
});

it('offers what the server would take', () => {
  expect(canBeTaken(part('schema:orders', 'changed'))).toBe(true);
  expect(canBeTaken(part('schema:orders', 'changed', true))).toBe(false);
  expect(canBeTaken(part('schema:visits', 'added'))).toBe(false);
  expect(canBeTaken(part('dashboard:Day', 'changed', true))).toBe(true);
  expect(canBeTaken(part('dashboard:Day', 'removed'))).toBe(false);
  expect(canBeTaken(part('prompts', 'changed'))).toBe(true);
});

it('gives a reason for the rest alone', () => {
  expect(reasonNot(part('schema:orders', 'changed'))).toBeUndefined();
  expect(reasonNot(part('schema:orders', 'changed', true))).toContain('You have changed this');
  expect(reasonNot(part('schema:visits', 'added'))).toContain('another project');
});

it('says in words what the parts are', () => {
  expect(nameOf('schema:orders')).toBe('Meaning of orders');
  expect(nameOf('dashboard:The day')).toBe('Dashboard The day');
  expect(nameOf('examples')).toBe('Worked questions');
});

it('is no offer when nothing can be taken', () => {
  expect(isOffered(projectDomain())).toBe(true);
  expect(isOffered(projectDomain({ differences: [part('dashboard:Day', 'removed')] }))).toBe(false);
  expect(isOffered(projectDomain({ update_available: false }))).toBe(false);
});
