import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, sampleDashboard, signedIn } from './browser';

let browser: Browser;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, troubles } = await signedIn(browser, { reducedMotion: 'reduce' }));
  // Leaving a page with changes asks in a dialog of the browser.
  page.on('dialog', (dialog) => void dialog.accept());
});

afterAll(async () => {
  await browser?.close();
  expect(troubles).toEqual([]);
});

it('explores by keyboard alone, and Back undoes what a menu did', async () => {
  await page.goto('/p/sample/explore?dataset=sample_sales');
  const search = page.getByLabel('Search the fields');
  for (const field of ['Profit', 'Region']) {
    await search.fill(field);
    await page.getByRole('button', { name: field, exact: true }).press('Enter');
  }
  await page.getByText('4 rows').waitFor();
  const views = page.getByRole('group', { name: 'Show as' });
  await views.getByRole('button', { name: 'Table' }).press('Enter');
  await page.getByRole('gridcell', { name: 'West' }).click();
  await page.getByRole('menuitem', { name: 'Exclude West' }).press('Enter');
  await page.getByText('3 rows').waitFor();
  await page.goBack();
  await page.getByText('4 rows').waitFor();
});

it('answers a question, and runs again when a part is edited', async () => {
  await page.goto('/p/sample/ask');
  await page.getByLabel('Your question').fill('sales by region');
  await page.keyboard.press('Enter');
  await page.getByText('Answered').waitFor();
  await page.getByRole('button', { name: 'Measure: Sum of Sales' }).click();
  await page.getByLabel('Aggregation').selectOption('AVG');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('Edited by you').waitFor();
  await page.getByRole('button', { name: 'Measure: Average of Sales' }).waitFor();
  await page.getByLabel('Your question').fill('total flurb by region');
  await page.keyboard.press('Enter');
  await page.locator('mark', { hasText: 'flurb' }).waitFor();
  await page.reload();
  await page.getByText('total flurb by region').first().waitFor();
});

it('drags and sizes tiles, undoes, and finds the draft after a reload', async () => {
  await page.goto(`${await sampleDashboard(page)}?edit=1`);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const handle = page.locator('.editor-grid .tile-handle').first();
  await handle.waitFor();
  expect(await save.isEnabled()).toBe(false);
  const from = await handle.boundingBox();
  if (!from) throw new Error('The tile has no place on the screen.');
  await page.mouse.move(from.x + 60, from.y + 18);
  await page.mouse.down();
  await page.mouse.move(from.x + 360, from.y + 24, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => save.isEnabled()).toBe(true);
  await page.locator('body').press('Control+z');
  await expect.poll(() => save.isEnabled()).toBe(false);
  const tile = page.getByRole('region', { name: /^Sales by month,/ });
  await tile.focus();
  await page.keyboard.press('Control+Shift+ArrowDown');
  await page.getByRole('region', { name: /^Sales by month,.* 5 high$/ }).waitFor();
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage).includes('studio.draft.')))
    .toBe(true);
  await page.reload();
  await page.getByText('kept in this browser').waitFor();
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await page.getByRole('button', { name: 'Go on editing' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
});

it('builds and saves a dashboard', async () => {
  await page.goto('/p/sample/dashboards');
  await page.getByRole('button', { name: 'New dashboard' }).first().click();
  await page.getByLabel('Name').fill('Built in a browser');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add tile' }).first().click();
  await page.getByLabel('Dataset').selectOption({ label: 'Orders' });
  for (const field of ['Sales', 'Region'])
    await page.getByRole('button', { name: field, exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await page.getByRole('region', { name: 'Sum of Sales by region' }).locator('canvas').waitFor();
});

it('filters by a chip in the address; a tile that breaks hides no other', async () => {
  await page.route('**/dashboards/*/data*', async (route) => {
    const answer = await route.fetch();
    const data = (await answer.json()) as { visuals: Record<string, unknown>[] };
    data.visuals[0] = {
      ...data.visuals[0],
      status: 'error',
      results: [],
      columns: [],
      problem: { status: 422, code: 'field_unknown', title: 'Not valid', detail: 'There is no such field.' },
    };
    await route.fulfill({ json: data });
  });
  const filters = JSON.stringify([{ field: 'region', operator: '=', values: ['West'] }]);
  await page.goto(`${await sampleDashboard(page)}?filters=${encodeURIComponent(filters)}`);
  await page.getByText('There is no such field.').waitFor();
  await page.getByText(/applies to 9 of 9 tiles/).waitFor();
  await page.getByRole('region', { name: 'Sales by month' }).locator('canvas').waitFor();
  await page.getByRole('button', { name: 'Remove the filter on Region' }).click();
  await page.getByText(/applies to/).waitFor({ state: 'detached' });
  await page.unrouteAll({ behavior: 'wait' });
});
