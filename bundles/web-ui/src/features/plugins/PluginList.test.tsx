import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import type { Plugin } from '@/api/plugins';
import { plugin } from '@/test/plugins';
import { PluginList } from './PluginList';

function show(items: Plugin[]) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <PluginList items={items} readOnly={false} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return within(screen.getByRole('list', { name: 'Plug-ins' }));
}

it('shows a failed one with its reason among the others', () => {
  const list = show([
    plugin({ id: 'a', name: 'Alpha' }),
    plugin({ id: 'b', name: 'Beta', state: 'failed', reason: 'Its start failed.' }),
  ]);
  expect(list.getByRole('link', { name: 'Alpha' })).toHaveAttribute('href', '/plugins/a');
  expect(list.getByText('Failed')).toBeVisible();
  expect(list.getByText('Its start failed.')).toBeVisible();
});

it('keeps the others when one can’t be shown', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = {
    id: 'broken',
    name: 'Broken',
    get kind(): never {
      throw new Error('no kind');
    },
  } as unknown as Plugin;
  const list = show([plugin({ id: 'a', name: 'Alpha' }), broken, plugin({ id: 'z', name: 'Zeta' })]);
  expect(list.getByRole('link', { name: 'Alpha' })).toBeVisible();
  expect(list.getByRole('link', { name: 'Zeta' })).toBeVisible();
  expect(list.getByRole('alert')).toHaveTextContent('no kind');
});
