import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectUsable, openBrowser, PHONE, SCREENSHOTS, settled, signedIn, WIDE } from './browser';

const PAGES: [name: string, path: string][] = [
  ['home', '/p/sample'],
  ['home-empty', '/p/default'],
  ['datasets', '/p/sample/datasets'],
  ['dataset', '/p/sample/datasets/sample_sales'],
  ['semantic', '/p/sample/datasets/sample_sales/semantic'],
  ['versions', '/p/sample/datasets/sample_sales/versions'],
  ['new-version', '/p/sample/datasets/sample_sales/versions/new'],
  ['upload', '/p/sample/datasets/new'],
  ['explore', '/p/sample/explore?dataset=sample_sales'],
  ['ask', '/p/sample/ask'],
  ['dashboards', '/p/sample/dashboards'],
  ['users', '/users'],
  ['plugins', '/plugins'],
  ['plugin', '/plugins/duckdb'],
  ['plugin-settings', '/plugins/duckdb/settings'],
  ['plugin-history', '/plugins/duckdb/history'],
  ['plugin-log', '/plugins/duckdb/log'],
  ['plugin-install', '/plugins/install-file'],
  ['audit', '/audit'],
  ['nowhere', '/p/sample/nowhere'],
];

const LOOKS = [
  { look: 'wide', viewport: WIDE, colorScheme: 'light' },
  { look: 'wide-dark', viewport: WIDE, colorScheme: 'dark' },
  { look: 'phone', viewport: PHONE, colorScheme: 'light' },
] as const;

describe.each(LOOKS)('every page, $look', ({ look, viewport, colorScheme }) => {
  let browser: Browser;
  let open: Awaited<ReturnType<typeof signedIn>>;

  beforeAll(async () => {
    browser = await openBrowser();
    open = await signedIn(browser, { viewport, colorScheme, reducedMotion: 'reduce' });
  });

  afterAll(() => browser?.close());

  it.each(PAGES)('%s keeps nobody out and fits its window', async (name, path) => {
    await open.page.goto(path);
    await settled(open.page);
    await open.page.screenshot({ path: join(SCREENSHOTS, `${name}-${look}.png`) });
    await expectUsable(open.page);
    expect(open.troubles).toEqual([]);
  });

  it('sign-in keeps nobody out and fits its window', async () => {
    const context = await browser.newContext({ viewport, colorScheme, baseURL: inject('url') });
    const page = await context.newPage();
    await page.goto('/signin');
    await settled(page);
    await page.screenshot({ path: join(SCREENSHOTS, `signin-${look}.png`) });
    await expectUsable(page);
    await context.close();
  });
});
