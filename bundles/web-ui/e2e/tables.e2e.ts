import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { look, openBrowser, settled, signedIn } from './browser';
import { type Database, hasDatabase, startDatabase } from './database';
import { start } from './product';

if (!hasDatabase) {
  process.stderr.write(
    'web-ui: THE TESTS OF TABLES IN A DATABASE WERE LEFT OUT: build distribution/system-tests up to pre-integration-test first.\n',
  );
}

/** In a product of its own, since nothing of it is left to others: a table of a real PostgreSQL, from its connection to a question, and what is said when it changes. */
describe.skipIf(!hasDatabase)('a table of a database becomes a dataset', () => {
  let database: Database;
  let product: Awaited<ReturnType<typeof start>>;
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    database = await startDatabase();
    product = await start('--no-sample');
    browser = await openBrowser();
    ({ page, troubles } = await signedIn(browser, { reducedMotion: 'reduce', baseURL: product.url }));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await database?.stop();
    expect(troubles).toEqual([]);
  });

  /** A table that was looked at a moment ago is not looked at again. */
  async function toldOnceLookedAt(words: string) {
    await expect
      .poll(
        async () => {
          await page.goto('/p/default/datasets/shop_orders');
          await page.getByRole('heading', { name: 'Shop orders' }).waitFor();
          await settled(page);
          return page.locator('main').innerText();
        },
        { timeout: 45_000, interval: 1_000 },
      )
      .toContain(words);
  }

  it('is found by what its account may read', async () => {
    await page.goto('/p/default/connections/new');
    await page.getByLabel('Kind').selectOption('postgresql');
    await page.getByLabel('Id', { exact: true }).fill('orders_db');
    await page.getByLabel('Host').fill('127.0.0.1');
    await page.getByLabel('Port').fill(database.port);
    await page.getByLabel('Database').fill('postgres');
    await page.getByLabel('User', { exact: true }).fill('reader');
    await page.getByRole('textbox', { name: /Password/ }).fill('reads only');
    await page.getByRole('button', { name: 'Test' }).click();
    await page.getByText('The connection is not encrypted.').waitFor();
    await page.getByRole('button', { name: 'Add the connection' }).click();
    await page.getByRole('list', { name: 'Tables' }).getByText('big_orders').waitFor();
    await page.getByLabel('Search tables').fill('ORD');
    await page.getByRole('link', { name: /^orders/ }).click();
    await page.getByText('left out: no value to ask for').waitFor();
    await page.getByRole('region', { name: 'First rows' }).getByRole('row').nth(2).waitFor();
    await look(page, 'table');
  });

  it('is registered, and asked like any dataset', async () => {
    await page.getByRole('link', { name: 'Register as a dataset' }).click();
    await page.getByRole('heading', { name: 'Register orders' }).waitFor();
    await look(page, 'register-table');
    await page.getByLabel('Name', { exact: true }).fill('Shop orders');
    await page.getByRole('button', { name: 'Create the dataset' }).click();
    await page.getByRole('heading', { name: 'Shop orders' }).waitFor();
    await look(page, 'registered-table');
    await page.goto('/p/default/ask');
    await page.getByLabel('Your question').fill('total by region');
    await page.keyboard.press('Enter');
    await page.getByText('North').first().waitFor();
  });

  it('says what a change of the table breaks, and is taken as it is now', async () => {
    await database.run('drop view big_orders');
    await database.run('alter table orders drop column region');
    await database.run('alter table orders add column channel text');
    await toldOnceLookedAt('2 columns of its table are not as registered');
    await page.getByText(/region is gone, which breaks/).waitFor();
    await page.getByText('channel is new (text)').waitFor();
    await look(page, 'drift');
    await page.getByRole('button', { name: 'Take it as it is now' }).click();
    await page.getByText('Shop orders is as its table is now').waitFor();
    await page.getByText('2 columns of its table are not as registered').waitFor({ state: 'detached' });
  });

  it('says that its table is gone', async () => {
    await database.run('drop table orders');
    await toldOnceLookedAt('Its table is gone');
    await look(page, 'table-gone');
  });
});
