import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectUsable, openBrowser, settled, signedIn } from './browser';
import { domainJar } from './jar';

describe('the page for plug-ins', () => {
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, troubles } = await signedIn(browser, { reducedMotion: 'reduce' }));
  });

  afterAll(() => browser?.close());

  async function choose(jar: ReturnType<typeof domainJar>) {
    await page.goto('/plugins/install-file');
    await page.locator('input[type=file]').setInputFiles(jar);
    await page.getByRole('heading', { name: 'Checks' }).waitFor();
  }

  it('does not offer to install what lacks something, and says what', async () => {
    await choose(
      domainJar({ id: 'needy', version: '1.0.0', headers: { 'Import-Package': 'x.y;version="[1.4,2)"' } }),
    );
    await page.getByText('It needs package x.y 1.4 up to 2.0, which nothing here provides.').waitFor();
    expect(await page.getByRole('button', { name: /^Install/ }).isDisabled()).toBe(true);
  });

  it('says when nothing can be changed, when there is nothing, and when it can’t be told', async () => {
    const answer = (json: unknown, status = 200) =>
      page.route('**/api/v1/plugins', (route) => route.fulfill({ status, json }));
    await page.route('**/api/v1/plugins', async (route) => {
      const list = await (await route.fetch()).json();
      await route.fulfill({ json: { ...list, read_only: true } });
    });
    await page.goto('/plugins');
    await page.getByText('The plug-ins are managed by plugins.yaml').waitFor();
    expect(await page.getByRole('link', { name: 'Install a plug-in' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Actions for DuckDB files' }).click();
    expect(await page.getByRole('menuitem').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.unrouteAll({ behavior: 'wait' });

    await answer({ items: [], read_only: false });
    await page.goto('/plugins');
    await page.getByText('No plug-ins', { exact: true }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });

    await answer({ status: 500, code: 'unexpected', title: 'It broke', detail: 'It can’t be told.' }, 500);
    await page.goto('/plugins');
    await page.getByText('It can’t be told.').waitFor();
    await expectUsable(page);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'DuckDB files' }).waitFor();
  });

  it('is for administrators alone', async () => {
    await page.goto('/users');
    await page.getByRole('button', { name: 'Add a user' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('User name').fill('piet');
    await dialog.getByLabel('Role').selectOption('analyst');
    await dialog.getByLabel('Password', { exact: true }).fill('has nothing to install');
    await dialog.getByRole('button', { name: 'Add the user' }).click();
    await page.getByRole('rowheader', { name: 'piet' }).waitFor();
    const piet = await signedIn(browser, {}, { name: 'piet', password: 'has nothing to install' });
    await settled(piet.page);
    expect(await piet.page.getByRole('link', { name: 'Plug-ins' }).count()).toBe(0);
    for (const path of ['/plugins', '/plugins/duckdb', '/plugins/install-file']) {
      await piet.page.goto(path);
      await piet.page.getByText('You don’t have access to this').waitFor();
    }
    await piet.context.close();
  });

  it('nothing went wrong in the page on the way', () => {
    expect(troubles).toEqual([]);
  });
});
