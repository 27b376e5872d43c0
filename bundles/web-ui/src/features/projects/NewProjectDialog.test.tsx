import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { dashboards } from '@/api/chat';
import type { Dashboard } from '@/api/chatTypes';
import { domains, type DomainInfo } from '@/api/domains';
import { ApiError } from '@/api/problem';
import { projects } from '@/api/projects';
import { domain, projectDomain } from '@/test/domains';
import { NewProjectDialog } from './NewProjectDialog';

beforeEach(() => {
  vi.restoreAllMocks();
  window.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
  vi.spyOn(projects, 'list').mockResolvedValue({
    items: [{ id: 'our_shop', name: 'Our shop', created_at: '2026-01-01T00:00:00Z' }],
    next: null,
  });
});

const listed = (...items: DomainInfo[]) => vi.spyOn(domains, 'list').mockResolvedValue({ items, next: null });

function refused(status: number, detail: string) {
  return new ApiError({ status, code: 'refused', title: 'Refused', detail });
}

async function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(['projects'], await projects.list());
  const router = createMemoryRouter([
    { path: '/', element: <NewProjectDialog onClose={vi.fn()} /> },
    { path: '*', element: <p>elsewhere</p> },
  ]);
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), router };
}

it('makes an empty project unless a domain is chosen', async () => {
  listed(domain());
  const create = vi
    .spyOn(projects, 'create')
    .mockResolvedValue({ id: 'north', name: 'North', created_at: '' });
  const { user, router } = await show();
  expect(await screen.findByRole('radio', { name: 'Our shop' })).not.toBeChecked();
  expect(screen.getByRole('radio', { name: 'Empty' })).toBeChecked();
  await user.type(screen.getByLabelText('Name'), 'North');
  await user.click(screen.getByRole('button', { name: 'Create project' }));
  expect(create).toHaveBeenCalledWith({ id: 'north', name: 'North' });
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/p/north'));
});

it('opens a project of a domain, chosen by keyboard, with the dashboard that was made first', async () => {
  listed(domain());
  const create = vi.spyOn(domains, 'createProject').mockResolvedValue(projectDomain());
  const made = (id: string, at: string) => ({ id, created_at: at }) as Dashboard;
  vi.spyOn(dashboards, 'list').mockResolvedValue({
    items: [made('second', '2026-01-01T00:00:02Z'), made('first', '2026-01-01T00:00:01Z')],
    next: null,
  });
  const { user, router } = await show();
  await screen.findByRole('radio', { name: 'Our shop' });
  screen.getByRole('radio', { name: 'Empty' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Our shop' })).toBeChecked();
  expect(screen.getByLabelText('Name')).toHaveValue('Our shop');
  expect(screen.getByLabelText('Id')).toHaveValue('our_shop_2');
  await user.click(screen.getByRole('button', { name: 'Create project' }));
  expect(create).toHaveBeenCalledWith(
    'shop',
    { id: 'our_shop_2', name: 'Our shop' },
    expect.objectContaining({ signal: expect.any(AbortSignal) as AbortSignal }),
  );
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/p/our_shop_2/dashboards/first'));
});

it('holds the place of the domains while they load, and can do without', async () => {
  vi.spyOn(domains, 'list').mockReturnValue(new Promise(() => undefined));
  await show();
  expect(screen.getByRole('status', { name: 'Loading the domains' })).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Empty' })).toBeEnabled();
});

it('says where domains come from when there is none, and which can’t be used', async () => {
  listed(domain({ state: 'failed', reason: 'Line 3.' }));
  await show();
  expect(await screen.findByText(/No domain is installed/)).toHaveTextContent('Shop can’t be used.');
  expect(screen.getByRole('link', { name: 'See the plug-ins' })).toHaveAttribute(
    'href',
    '/plugins?type=domain',
  );
  expect(screen.getAllByRole('radio')).toHaveLength(1);
});

it('tells why the domains can’t be listed, and asks again', async () => {
  const list = vi.spyOn(domains, 'list').mockRejectedValueOnce(refused(500, 'It can’t be told.'));
  const { user } = await show();
  expect(await screen.findByText('It can’t be told.')).toBeVisible();
  list.mockResolvedValue({ items: [domain()], next: null });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('radio', { name: 'Our shop' })).toBeVisible();
});

it('says who may when the server denies it', async () => {
  vi.spyOn(domains, 'list').mockRejectedValue(refused(403, 'This needs the role viewer.'));
  await show();
  expect(await screen.findByText('You don’t have access to this')).toBeVisible();
});

it('keeps what was typed when the server refuses, and says why', async () => {
  listed(domain());
  vi.spyOn(domains, 'createProject').mockRejectedValue(refused(422, 'The domain can’t be used.'));
  const { user } = await show();
  await user.click(await screen.findByRole('radio', { name: 'Our shop' }));
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), 'Mine');
  await user.click(screen.getByRole('button', { name: 'Create project' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The domain can’t be used.');
  expect(screen.getByLabelText('Name')).toHaveValue('Mine');
});

it('can be cancelled while it is made, and says what is left', async () => {
  listed(domain());
  vi.spyOn(domains, 'createProject').mockImplementation(
    (_, __, watch) =>
      new Promise((_resolve, reject) => {
        watch?.onProgress?.(0.4, 'Loading Orders');
        watch?.signal?.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')));
      }),
  );
  const { user } = await show();
  await user.click(await screen.findByRole('radio', { name: 'Our shop' }));
  await user.click(screen.getByRole('button', { name: 'Create project' }));
  expect(await screen.findByText('Loading Orders')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText(/Create it again with the same id/)).toBeVisible();
});
