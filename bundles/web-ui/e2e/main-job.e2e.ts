import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, settled, signedIn } from './browser';

const ORDERS = `Order No;Sold on;Region;Amount
A-1;13.01.2024;North;1200,50
A-2;14.01.2024;South;80,25
A-3;15.02.2024;North;19,99
`;
const MORE = `Order No;Sold on;Region;Amount
A-4;16.03.2024;West;5,00
`;

function file(name: string, content: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

describe('from a file to a dataset people can use', () => {
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, troubles } = await signedIn(browser));
  });

  afterAll(() => browser?.close());

  it('a wrong password is told plainly, and signing in leads back to where one was', async () => {
    const context = await browser.newContext({ baseURL: inject('url') });
    const stranger = await context.newPage();
    await stranger.goto('/p/sample/datasets?inactive=1');
    await stranger.getByLabel('User name').fill('nobody');
    await stranger.getByLabel('Password').fill('not the password');
    await stranger.getByRole('button', { name: 'Sign in' }).click();
    await stranger.getByText('The user name or the password is not right.').waitFor();
    expect(new URL(stranger.url()).searchParams.get('next')).toBe('/p/sample/datasets?inactive=1');
    await context.close();
  });

  it('shows what was understood before anything is kept, and takes corrections', async () => {
    await page.goto('/p/default/datasets/new');
    await page.locator('input[type=file]').setInputFiles(file('web-orders.csv', ORDERS));
    await page.getByRole('button', { name: 'Create the dataset' }).waitFor();
    expect(await page.getByLabel('Columns are separated by').inputValue()).toBe(';');
    expect(await page.getByLabel('Decimal mark').inputValue()).toBe(',');
    expect(await page.getByLabel('Type of Sold on').inputValue()).toBe('date');
    expect(await page.getByLabel('Type of Amount').inputValue()).toBe('decimal');

    await page.getByLabel('Columns are separated by').selectOption(',');
    await page.getByRole('button', { name: 'Columns (2)' }).waitFor();
    await page.getByLabel('Columns are separated by').selectOption(';');
    await page.getByRole('button', { name: 'Columns (4)' }).waitFor();

    await page.getByLabel('Name', { exact: true }).fill('Web orders');
    expect(await page.getByLabel('Id', { exact: true }).inputValue()).toBe('web_orders');
    await page.getByRole('button', { name: 'Create the dataset' }).click();
    await page.waitForURL('**/p/default/datasets/web_orders');
    await page.getByRole('cell', { name: '1,200.5', exact: true }).waitFor();
    await page.getByRole('cell', { name: '13 Jan 2024' }).waitFor();
  });

  it('an id that is taken is told in the form, and nothing typed is lost', async () => {
    await page.goto('/p/default/datasets/new');
    await page.locator('input[type=file]').setInputFiles(file('web-orders.csv', ORDERS));
    await page.getByLabel('Description').fill('typed before');
    await page.getByRole('button', { name: 'Create the dataset' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Description').inputValue()).toBe('typed before');
  });

  it('an empty file is refused with the next step', async () => {
    await page.goto('/p/default/datasets');
    await page.getByRole('link', { name: 'Upload a file' }).first().click();
    await page.locator('input[type=file]').setInputFiles(file('nothing.csv', ''));
    await page.getByRole('alert').waitFor();
    await page.getByText('Drop a file anywhere on this page').waitFor();
  });

  it('the semantic layer is checked while one types, saved, and there tomorrow', async () => {
    await page.goto('/p/default/datasets/web_orders/semantic');
    const members = page.getByRole('navigation', { name: 'Members of the semantic layer' });
    await members.getByRole('button', { name: 'Amount' }).click();
    await page.getByLabel('Name', { exact: true }).fill('not a name');
    await page.getByRole('button', { name: /^\d+ problem/ }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);

    await page.getByLabel('Name', { exact: true }).fill('amount');
    await page.getByLabel('Display name').fill('Turnover');
    await page.getByText('Valid, not saved').waitFor();
    await page.getByRole('link', { name: 'Versions' }).click();
    await page
      .getByRole('dialog', { name: 'Leave without saving?' })
      .getByRole('button', { name: 'Stay' })
      .click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Semantic layer saved').waitFor();

    await page.reload();
    await members.getByRole('button', { name: 'Turnover' }).waitFor();
  });

  it('a new version is appended, and one can go back', async () => {
    await page.goto('/p/default/datasets/web_orders/versions/new');
    await page.locator('input[type=file]').setInputFiles(file('more.csv', MORE));
    await page.getByLabel(/^Append/).check();
    await page.getByRole('button', { name: 'Add the version' }).click();
    await page.waitForURL('**/web_orders/versions');
    await page.getByText('4 rows', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Make current' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make current' }).click();
    await page.getByText('Version 1 is current').waitFor();
  });

  it('says how old the data is, and warns when it is older than expected', async () => {
    await page.goto('/p/default/datasets/web_orders');
    await page.getByText(/^The newest .* ago\.$/).waitFor();
    await page.getByLabel('How old the newest data may be').selectOption({ label: 'up to 7 days' });
    await page.getByText(/^The data is older than expected: the newest/).waitFor();
    await page.getByText('At most 7 days was expected.').waitFor();
    await page.getByLabel('How old the newest data may be').selectOption({ label: 'any age' });
    await page.getByText('At most 7 days was expected.').waitFor({ state: 'detached' });
  });

  it('a dataset is deactivated and brought back', async () => {
    await page.goto('/p/default/datasets/web_orders');
    await page.getByRole('button', { name: 'More for this dataset' }).click();
    await page.getByRole('menuitem', { name: 'Deactivate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByRole('cell', { name: '13 Jan 2024' }).waitFor();
  });

  it('a viewer is added, and is not offered what a viewer may not do', async () => {
    await page.goto('/users');
    await page.getByRole('button', { name: 'Add a user' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('User name').fill('vera');
    await dialog.getByLabel('Role').selectOption('viewer');
    await dialog.getByLabel('Password', { exact: true }).fill('looks at charts all day');
    await dialog.getByRole('button', { name: 'Add the user' }).click();
    await page.getByRole('rowheader', { name: 'vera' }).waitFor();

    const vera = await signedIn(browser, {}, { name: 'vera', password: 'looks at charts all day' });
    await vera.page.goto('/p/default/datasets');
    await settled(vera.page);
    expect(await vera.page.getByRole('link', { name: 'Upload a file' }).count()).toBe(0);
    await vera.page.goto('/users');
    await vera.page.getByText('You don’t have access to this').waitFor();
    await vera.context.close();
  });

  it('keys jump, open the palette and list themselves', async () => {
    await page.goto('/p/default');
    await settled(page);
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL('**/p/default/dashboards');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/Jump to a page/).fill('web ord');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/datasets/web_orders');
    await settled(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('nothing went wrong in the page on the way', () => {
    expect(troubles).toEqual([]);
  });
});
