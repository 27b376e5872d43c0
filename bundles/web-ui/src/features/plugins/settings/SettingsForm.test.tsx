import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it, vi } from 'vitest';
import { type PluginSettings, plugins } from '@/api/plugins';
import { ApiError } from '@/api/problem';
import { SettingsForm } from './SettingsForm';

const SETTINGS: PluginSettings = {
  definitions: [
    { name: 'url', title: 'Base URL', description: '', type: 'url', required: true, choices: [] },
    { name: 'stream', title: 'Stream', description: '', type: 'boolean', required: false, choices: [] },
    {
      name: 'key',
      title: 'API key',
      description: 'From the provider.',
      type: 'secret',
      required: true,
      choices: [],
    },
  ],
  values: { url: 'https://example.org/v1' },
  secrets_set: ['key'],
  missing: [],
};

function show(readOnly = false) {
  const router = createMemoryRouter([
    { path: '*', element: <SettingsForm id="toy" settings={SETTINGS} readOnly={readOnly} /> },
  ]);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

it('shows a refusal at the field it speaks of, and keeps what was typed', async () => {
  const save = vi.spyOn(plugins, 'saveSettings').mockRejectedValue(
    new ApiError({
      status: 422,
      code: 'settings_invalid',
      title: 'Not valid',
      detail: 'Some settings are not right.',
      errors: [{ path: 'url', code: 'setting_invalid', message: 'An address is expected.' }],
    }),
  );
  const user = show();
  const url = screen.getByLabelText('Base URL');
  await user.clear(url);
  await user.type(url, 'not an address');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('An address is expected.')).toBeVisible();
  expect(url).toBeInvalid();
  expect(url).toHaveFocus();
  expect(url).toHaveValue('not an address');
  expect(save).toHaveBeenCalledWith('toy', { values: { url: 'not an address' }, secrets: {} });
});

it('replaces a secret without ever showing it', async () => {
  const save = vi.spyOn(plugins, 'saveSettings').mockImplementation(() => Promise.resolve(SETTINGS));
  const user = show();
  expect(screen.queryByLabelText('API key', { selector: 'input' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Replace API key' }));
  const field = screen.getByLabelText('API key', { selector: 'input' });
  expect(field).toHaveAttribute('type', 'password');
  await user.type(field, 'new one');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenLastCalledWith('toy', { values: {}, secrets: { key: 'new one' } });
  expect(await screen.findByText('Set')).toBeVisible();
});

it('leaves values to plugins.yaml when that is managed, and takes secrets all the same', async () => {
  const user = show(true);
  expect(screen.getByLabelText('Base URL')).toBeDisabled();
  expect(screen.getByLabelText(/Stream/)).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Remove API key' }));
  expect(screen.getByText('Removed on saving')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
});
