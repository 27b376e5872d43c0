import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, settled, signedIn } from './browser';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

it('tabs that renew the session at the same moment all stay signed in', async () => {
  const { context, page } = await signedIn(browser);
  const tabs: Page[] = [page, await context.newPage(), await context.newPage()];
  let renewals = 0;
  context.on('request', (request) => {
    if (request.url().endsWith('/auth/session/refresh')) renewals++;
  });
  for (let round = 1; round <= 3; round++) {
    // The access token has run out; the refresh token is there, and may be used once.
    await context.clearCookies({ name: 'studio_session' });
    await Promise.all(tabs.map((tab) => tab.goto('/p/sample/datasets')));
    await Promise.all(tabs.map((tab) => tab.getByRole('link', { name: 'Orders' }).waitFor()));
    expect(renewals).toBe(round);
  }
  await context.close();
});

it('keys do nothing before someone has signed in', async () => {
  const context = await browser.newContext({ baseURL: inject('url') });
  const page = await context.newPage();
  await page.goto('/signin');
  await settled(page);
  await page.locator('body').press('Control+k');
  await page.locator('body').press('?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await context.close();
});
