import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { look, openBrowser, signedIn } from './browser';

const LIST = '/p/default/connections';

/** What a person meets before a database answers; the tables of a real one are read by the system tests. */
describe('a connection is added, tried, changed and removed', () => {
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

  /** What the page shows instead is in the failure. */
  async function told(words: string) {
    await page.bringToFront();
    const shown = page.getByText(words).filter({ visible: true }).first();
    await expect
      .poll(async () => ((await shown.isVisible()) ? words : page.locator('main').innerText()), {
        timeout: 40_000,
      })
      .toBe(words);
  }

  it('says that there is none, and offers to add one', async () => {
    await page.goto(LIST);
    await page.getByText('No connections yet').waitFor();
    await look(page, 'connections-empty');
    await page.getByRole('link', { name: 'Add a connection' }).first().click();
    await page.getByRole('heading', { name: 'Add a connection' }).waitFor();
  });

  it('says what is wrong beside the field, and in words why nothing answers', async () => {
    await page.getByLabel('Kind').selectOption('postgresql');
    await page.getByLabel('Id', { exact: true }).fill('warehouse');
    await page.getByLabel('Host').fill('127.0.0.1?user=x');
    await page.getByRole('button', { name: 'Test' }).click();
    await page.getByText('This is no name or address of a host.').waitFor();
    await page.getByText('Database is missing.').waitFor({ state: 'detached' });
    await page.getByLabel('Host').fill('127.0.0.1');
    await page.getByLabel('Port').fill('1');
    await page.getByLabel('Database').fill('shop');
    await page.getByLabel('User', { exact: true }).fill('reader');
    await page.getByRole('textbox', { name: /Password/ }).fill('secret');
    await page.getByRole('button', { name: 'Test' }).click();
    await page.getByText('Nothing answers at this host and port.').waitFor();
    await look(page, 'connection-new');
  });

  it('refuses addresses where clouds keep credentials', async () => {
    await page.getByLabel('Host').fill('169.254.169.254');
    await page.getByRole('button', { name: 'Test' }).click();
    await page.getByText('Data sources may not lie at this address.').waitFor();
    await page.getByLabel('Host').fill('127.0.0.1');
  });

  it('keeps it all the same, and says that its tables can’t be read', async () => {
    await page.getByRole('button', { name: 'Add the connection' }).click();
    await page.getByRole('heading', { name: 'warehouse' }).waitFor();
    await told('Nothing answers at this host and port.');
    await look(page, 'connection-unreachable');
  });

  it('asks for the password again when the host changes', async () => {
    await page.goto(`${LIST}/warehouse/edit`);
    await page.getByLabel('Host').fill('db.example.org');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The host changes, so give this again.').waitFor();
    await look(page, 'connection-edit');
  });

  it('is made the default, tried from the list, and removed', async () => {
    await page.goto(LIST);
    await page.getByRole('button', { name: 'More for warehouse' }).click();
    await page.getByRole('menuitem', { name: 'Make it the default' }).click();
    await page.getByText('Default', { exact: true }).last().waitFor();
    await page.getByRole('button', { name: 'Test' }).click();
    await page.getByText('Nothing answers at this host and port.').waitFor();
    await look(page, 'connections');
    await page.getByRole('button', { name: 'More for warehouse' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No connections yet').waitFor();
  });
});
