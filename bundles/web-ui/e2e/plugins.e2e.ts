import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectUsable, openBrowser, PHONE, SCREENSHOTS, settled, signedIn, WIDE } from './browser';
import { domainJar, nameOf } from './jar';
import { start } from './product';

const TOY = nameOf('toy');

describe('plug-ins come, break, go back and leave while the product runs', () => {
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

  async function install(id: string, version: string, headers?: Record<string, string>, activator?: string) {
    await choose(domainJar({ id, version, headers, activator }));
    await page
      .getByRole('button', { name: new RegExp(`^(Install|Update) ${nameOf(id)} (to )?${version}$`) })
      .click();
  }

  async function runs(id: string, version: string) {
    await page.getByRole('heading', { name: `${nameOf(id)} ${version} runs` }).waitFor();
  }

  const row = (id: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name: nameOf(id), exact: true }) });

  async function act(id: string, action: string) {
    await page.getByRole('button', { name: `Actions for ${nameOf(id)}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  }

  it('shows what a file would change before it is installed', async () => {
    await page.goto('/plugins');
    await page.getByRole('link', { name: 'Install a plug-in' }).click();
    await choose(domainJar({ id: 'toy', version: '1.0.0' }));
    await page.getByText('org.example.toy 1.0.0').waitFor();
    await page.getByText('It is not signed. Allowed here by allow-unsigned.').waitFor();
    for (const [look, viewport] of [
      ['wide', WIDE],
      ['phone', PHONE],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: join(SCREENSHOTS, `plugin-review-${look}.png`), fullPage: true });
      await expectUsable(page);
    }
    await page.setViewportSize(WIDE);
    await page.getByRole('button', { name: `Install ${TOY} 1.0.0` }).click();
    await runs('toy', '1.0.0');
    await page.getByRole('link', { name: 'Open it' }).click();
    await page.waitForURL('**/plugins/toy');
    await page.getByText('none besides this one').waitFor();
  });

  it('does not offer to install what lacks something, and says what', async () => {
    await choose(
      domainJar({ id: 'needy', version: '1.0.0', headers: { 'Import-Package': 'x.y;version="[1.4,2)"' } }),
    );
    await page.getByText('It needs package x.y 1.4 up to 2.0, which nothing here provides.').waitFor();
    expect(await page.getByRole('button', { name: /^Install/ }).isDisabled()).toBe(true);
  });

  it('takes a good update in the place of what runs', async () => {
    await install('toy', '1.1.0');
    await runs('toy', '1.1.0');
    await page.goto('/plugins/toy');
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('Took the place of 1.0.0.').waitFor();
  });

  it('stays with what runs when an update breaks, by itself, and says so', async () => {
    await install('toy', '1.2.0', { 'Bundle-Activator': 'org.example.Nowhere' });
    await page.getByText(/^Its start failed/).waitFor();
    await page.getByText('Version 1.1.0 still runs.', { exact: false }).waitFor();
    await page.getByText(`${TOY} 1.1.0: active.`).waitFor();
    await page.getByRole('link', { name: 'Open it' }).click();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText(/^Its start failed/).waitFor();
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page.getByText(/toy 1\.2\.0: update: Its start failed/).waitFor();
  });

  it('goes back by itself when an update that ran is not well, and says why', async () => {
    await install('toy', '1.3.0', undefined, 'SickeningActivator');
    await runs('toy', '1.3.0');
    await page.goto('/plugins/toy');
    await page.getByText('1.1.0', { exact: true }).first().waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'History' }).click();
    await page
      .getByText('Taken back from 1.3.0, which was not well: It says: It lost its appetite.')
      .waitFor();
    await page.getByText('It says: It lost its appetite.', { exact: true }).waitFor();
    await expectUsable(page);
    await page.screenshot({ path: join(SCREENSHOTS, 'plugin-taken-back-wide.png') });
  });

  it('goes back to the version before by hand, and says that the newer one waits', async () => {
    await page.goto('/plugins');
    await act('toy', 'Roll back to 1.0.0');
    await page.getByRole('dialog').getByRole('button', { name: 'Roll back to 1.0.0' }).click();
    await page.getByText(`${TOY} 1.0.0: active`).waitFor();
    await row('toy').getByText('Update waits').waitFor();
    await page.getByLabel('State').selectOption('updates');
    await page.getByText(/^1 of \d+ plug-ins$/).waitFor();
  });

  it('keeps a failed one in the list, with its reason', async () => {
    await install('broken', '1.0.0', { 'Bundle-Activator': 'org.example.Nowhere' });
    await page.getByText(`${nameOf('broken')} 1.0.0: failed.`, { exact: false }).waitFor();
    await page.goto('/plugins?state=active');
    await page.getByText(/need attention are not shown|needs attention is not shown/).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await row('broken').getByText('Failed', { exact: true }).waitFor();
    await row('broken')
      .getByText(/^Its start failed/)
      .waitFor();
    await expectUsable(page);
  });

  it('takes away what others use only when one says so twice', async () => {
    await install('base', '1.0.0', { 'Export-Package': 'org.example.shared' });
    await runs('base', '1.0.0');
    await install('leaning', '1.0.0', { 'Import-Package': 'org.example.shared' });
    await runs('leaning', '1.0.0');

    await page.goto('/plugins');
    await act('base', 'Remove');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('plug-in leaning').waitFor();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByText('It is in use, so nothing was changed').waitFor();
    await expectUsable(page);
    const anyway = dialog.getByRole('button', { name: 'Remove anyway' });
    expect(await anyway.isDisabled()).toBe(true);
    await page.keyboard.type('base');
    await anyway.click();
    await dialog.waitFor({ state: 'detached' });
    await row('base').waitFor({ state: 'detached' });
  });

  it('refuses what is not signed, unless the product says otherwise', async () => {
    const strict = await start('--no-sample');
    try {
      const { page: there } = await signedIn(browser, { baseURL: strict.url });
      await there.goto('/plugins/install-file');
      await there.locator('input[type=file]').setInputFiles(domainJar({ id: 'toy', version: '1.0.0' }));
      await there.getByText('It is not signed. Only plug-ins of trusted publishers may run').waitFor();
      expect(await there.getByRole('button', { name: /^Install/ }).isDisabled()).toBe(true);
      await expectUsable(there);
    } finally {
      await strict.stop();
    }
  });

  it('removes', async () => {
    for (const id of ['toy', 'broken', 'leaning']) {
      await page.goto(`/plugins/${id}`);
      await act(id, 'Remove');
      await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await page.waitForURL('**/plugins');
      await settled(page);
      expect(await row(id).count()).toBe(0);
    }
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
