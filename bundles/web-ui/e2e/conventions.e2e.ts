import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, PHONE, sampleDashboard, settled, signedIn } from './browser';

let browser: Browser;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, troubles } = await signedIn(browser, { reducedMotion: 'reduce' }));
});

afterAll(async () => {
  await browser?.close();
  expect(troubles).toEqual([]);
});

function explore(query: unknown): string {
  return `/p/sample/explore?dataset=sample_sales&q=${encodeURIComponent(JSON.stringify(query))}`;
}

const BY_REGION = { dimensions: ['region'], measures: [{ name: 'sales', aggregation: 'SUM' }] };

it('the marks of a chart are walked and picked by keyboard, and Back undoes the filter', async () => {
  await page.goto(await sampleDashboard(page));
  const chart = page.getByRole('region', { name: 'Sales by region' }).getByRole('img');
  await chart.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await chart.press(key);
  await page.getByRole('menuitem', { name: 'Filter the dashboard to East' }).press('Enter');
  await page.getByText('applies to 9 of 9 tiles').waitFor();
  expect(new URL(page.url()).searchParams.get('filters')).toContain('East');
  await page
    .getByRole('region', { name: 'Sales by month' })
    .getByRole('button', { name: '1 filter in force' })
    .click();
  await page.getByText('Region is East').last().waitFor();
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.getByText(/applies to/).waitFor({ state: 'detached' });
});

it('the cells of a table are walked and picked with the same keys, for the same menu', async () => {
  await page.goto(`${explore(BY_REGION)}&view=table`);
  const table = page.getByRole('grid');
  await table.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await table.press(key);
  for (const name of ['Only East', 'Exclude East', 'Show rows', 'Break down by', 'Ask about this'])
    await page.getByRole('menuitem', { name }).waitFor();
  await page.getByRole('menuitem', { name: 'Only East' }).press('Enter');
  await page.getByText(/^1 row/).waitFor();
});

it('says that the limit cut the result, and a query is cancelled and run again by keyboard', async () => {
  await page.goto(explore({ ...BY_REGION, limit: 2 }));
  await page.getByText('Only the first 2 rows are shown').waitFor();
  const held: (() => Promise<void>)[] = [];
  await page.route('**/query/execute', (route) => void held.push(() => route.continue()));
  await page.getByRole('button', { name: 'Profit', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled').waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.keyboard.press('Control+Enter');
  await page.getByText('Cancelled').waitFor({ state: 'detached' });
  await page.getByText(/^2 rows/).waitFor();
});

it('an answer is rated with a reason, and a conversation opens after one came by the home page', async () => {
  await page.goto('/p/sample/ask');
  await page.getByLabel('Your question').fill('total profit by segment');
  await page.keyboard.press('Enter');
  await page.getByText('Answered').waitFor();
  await page.getByRole('button', { name: 'This did not help' }).click();
  await page.getByRole('button', { name: 'Not what I asked' }).click();
  await page.getByText('Your reason: Not what I asked').waitFor();

  await page.goto('/p/sample');
  await page
    .getByRole('link', { name: /total profit by segment/ })
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  const conversations = page.getByRole('complementary', { name: 'Conversations' });
  await conversations.getByRole('button', { name: /total profit by segment/ }).click();
  await page.getByText('Your reason: Not what I asked').waitFor();
});

it('on a phone figures stand in pairs, and tiles keep their height', async () => {
  await page.goto(await sampleDashboard(page));
  await settled(page);
  const before = await page.getByRole('region', { name: 'Sales by month' }).boundingBox();
  const phone = await signedIn(browser, { viewport: PHONE, reducedMotion: 'reduce' });
  await phone.page.goto(await sampleDashboard(phone.page));
  await settled(phone.page);
  const box = (name: string) => phone.page.getByRole('region', { name, exact: true }).boundingBox();
  const [sales, profit, month] = await Promise.all(['Sales', 'Profit', 'Sales by month'].map(box));
  expect(sales?.y).toBe(profit?.y);
  expect(profit?.x).toBeGreaterThan((sales?.x ?? 0) + (sales?.width ?? 0));
  expect(month?.height).toBe(before?.height);
  await phone.context.close();
});
