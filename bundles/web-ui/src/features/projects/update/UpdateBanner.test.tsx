import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { domains } from '@/api/domains';
import { ApiError } from '@/api/problem';
import { projectDomain } from '@/test/domains';
import { UpdateBanner } from './UpdateBanner';

const session = vi.hoisted(() => ({ may: true }));
vi.mock('@/app/session', () => ({ useCan: () => session.may }));

beforeEach(() => {
  session.may = true;
  localStorage.clear();
});

function show() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UpdateBanner projectId="corner" />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

it('offers a newer version, and takes the parts that are left chosen', async () => {
  const updated = projectDomain({ version: '1.1.0', update_available: false, differences: [] });
  vi.spyOn(domains, 'ofProject').mockResolvedValueOnce(projectDomain()).mockResolvedValue(updated);
  const update = vi.spyOn(domains, 'update').mockResolvedValue(updated);
  const user = show();
  expect(await screen.findByText('Our shop 1.1.0 is here')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'See what is new' }));
  expect(await screen.findByRole('checkbox', { name: 'Meaning of orders' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Meaning of visits' })).toBeDisabled();
  expect(screen.getByRole('checkbox', { name: 'Dashboard Old' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Take 1 part' }));
  expect(update).toHaveBeenCalledWith('corner', ['schema:orders']);
  await vi.waitFor(() => expect(screen.queryByText('Our shop 1.1.0 is here')).toBeNull());
});

it('is quiet after "Not now", until there is another version', async () => {
  const of = vi.spyOn(domains, 'ofProject').mockResolvedValue(projectDomain());
  const user = show();
  await user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(screen.queryByRole('note')).toBeNull();
  of.mockResolvedValue(projectDomain({ available_version: '1.2.0' }));
  show();
  expect(await screen.findByText('Our shop 1.2.0 is here')).toBeVisible();
});

it('shows a refusal where it was asked for, and stays open', async () => {
  vi.spyOn(domains, 'ofProject').mockResolvedValue(projectDomain());
  vi.spyOn(domains, 'update').mockRejectedValue(
    new ApiError({ status: 409, code: 'changed_here', title: 'Changed', detail: 'People have changed it.' }),
  );
  const user = show();
  await user.click(await screen.findByRole('button', { name: 'See what is new' }));
  await user.click(await screen.findByRole('button', { name: 'Take 1 part' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('People have changed it.');
});

it('says nothing of a project that was made of no domain', async () => {
  const of = vi
    .spyOn(domains, 'ofProject')
    .mockRejectedValue(new ApiError({ status: 404, code: 'project_without_domain', title: '', detail: '' }));
  show();
  await vi.waitFor(() => expect(of).toHaveBeenCalled());
  expect(screen.queryByRole('note')).toBeNull();
});

it('does not ask for those who could not take it', () => {
  session.may = false;
  const of = vi.spyOn(domains, 'ofProject').mockClear();
  show();
  expect(of).not.toHaveBeenCalled();
});
