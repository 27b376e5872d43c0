import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  expectUsable,
  openBrowser,
  PHONE,
  sampleDashboard,
  SCREENSHOTS,
  settled,
  signedIn,
  WIDE,
} from './browser';

const BY_REGION = JSON.stringify({
  dimensions: ['region'],
  measures: [{ name: 'sales', aggregation: 'SUM' }],
});
/** Stands for the sample's dashboard, whose id is made when the product starts. */
const DASHBOARD = 'the dashboard';

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
  ['explore-chart', `/p/sample/explore?dataset=sample_sales&q=${encodeURIComponent(BY_REGION)}`],
  ['explore-table', `/p/sample/explore?dataset=sample_sales&view=table&q=${encodeURIComponent(BY_REGION)}`],
  ['ask', '/p/sample/ask'],
  ['dashboards', '/p/sample/dashboards'],
  ['dashboard', DASHBOARD],
  ['dashboard-edit', `${DASHBOARD}?edit=1`],
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
  let dashboard = '';

  beforeAll(async () => {
    browser = await openBrowser();
    open = await signedIn(browser, { viewport, colorScheme, reducedMotion: 'reduce' });
    dashboard = await sampleDashboard(open.page);
  });

  afterAll(() => browser?.close());

  it.each(PAGES)('%s keeps nobody out and fits its window', async (name, path) => {
    await open.page.goto(path.replace(DASHBOARD, dashboard));
    await settled(open.page);
    await open.page.screenshot({ path: join(SCREENSHOTS, `${name}-${look}.png`) });
    await expectUsable(open.page);
    expect(open.troubles).toEqual([]);
  });

  it('what opens over a page keeps nobody out either', async () => {
    const { page } = open;
    const lookAt = async (name: string) => {
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${look}.png`) });
      await expectUsable(page);
      await page.keyboard.press('Escape');
    };
    await page.goto(dashboard);
    await settled(page);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/Jump to a page/).waitFor();
    await lookAt('palette');
    await page.getByRole('button', { name: 'Menu of Sales by month' }).click();
    await page.getByRole('menuitem', { name: 'Expand' }).waitFor();
    await lookAt('tile-menu');
    await page.getByRole('button', { name: 'Menu of Sales by month' }).click();
    await page.getByRole('menuitem', { name: 'View SQL' }).click();
    await page.getByRole('dialog').getByLabel('SQL', { exact: true }).waitFor();
    await lookAt('tile-sql');
  });

  it('an answer keeps nobody out and fits its window', async () => {
    const { page } = open;
    await page.goto('/p/sample/ask');
    await page.getByLabel('Your question').fill('top 5 products by profit');
    await page.keyboard.press('Enter');
    await page.getByText('Answered').waitFor();
    await settled(page);
    await page.screenshot({ path: join(SCREENSHOTS, `answer-${look}.png`) });
    await expectUsable(page);
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
