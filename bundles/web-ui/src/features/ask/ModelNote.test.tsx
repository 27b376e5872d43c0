import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ModelUse } from '@/api/chatTypes';
import { ModelNote } from './ModelNote';

const USE: ModelUse = {
  provider: 'openai',
  model: 'gpt-small',
  outcome: 'answered',
  input_tokens: 1200,
  output_tokens: 34,
  cost: 0.00061,
  elapsed_ms: 1234,
  calls: 1,
};

test('an answer names the model and what it took', () => {
  render(<ModelNote use={USE} />);
  expect(screen.getByText('Answered with gpt-small · 1,234 tokens · $0.00061 · 1.2 s')).toBeVisible();
});

test('a service that counts nothing is named all the same', () => {
  render(<ModelNote use={{ ...USE, model: '', input_tokens: 0, output_tokens: 0, cost: 0 }} />);
  expect(screen.getByText('Answered with openai · 1.2 s')).toBeVisible();
});

test('a failure is the plain sentence alone', () => {
  const note = 'The language model did not answer in time. This is what the built-in interpreter understood.';
  render(<ModelNote use={{ ...USE, outcome: 'timeout', note }} />);
  expect(screen.getByText(note)).toBeVisible();
  expect(screen.queryByText(/Answered with/)).toBeNull();
});

test('what a service calls its model is text, whatever it is', () => {
  const { container } = render(<ModelNote use={{ ...USE, model: '<img src=x onerror=alert(1)>' }} />);
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toContain('<img src=x');
});
