import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectUsable, openBrowser, PHONE, SCREENSHOTS, settled, signedIn, WIDE } from './browser';
import { domainJar } from './jar';

const ID = 'toys';

describe('a project begins with a domain, and takes what is new of it', () => {
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

  async function install(version: string, changes?: Record<string, string>) {
    await page.goto('/plugins/install-file');
    await page.locator('input[type=file]').setInputFiles(domainJar({ id: ID, version, changes }));
    await page.getByRole('button', { name: /^(Install|Update) / }).click();
    await page.getByRole('heading', { name: `Domain ${ID} ${version} runs` }).waitFor();
  }

  async function lookAt(name: string) {
    for (const [look, viewport] of [
      ['wide', WIDE],
      ['phone', PHONE],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.screenshot({ path: join(SCREENSHOTS, `${name}-${look}.png`) });
      await expectUsable(page);
    }
    await page.setViewportSize(WIDE);
  }

  it('offers the domains to a new project, by keyboard too, and opens the starter dashboard', async () => {
    await install('1.0.0');
    await page.goto('/p/sample');
    await page.getByRole('button', { name: /switch to another/ }).click();
    await page.getByRole('menuitem', { name: 'New project' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New project' });
    await dialog.getByRole('radio', { name: 'Toy shop' }).waitFor();
    await dialog.getByRole('radio', { name: 'Empty' }).focus();
    for (let i = 0; i < 9 && !(await dialog.getByRole('radio', { name: 'Toy shop' }).isChecked()); i++)
      await page.keyboard.press('ArrowDown');
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Toy shop');
    expect(await dialog.getByLabel('Id').inputValue()).toBe('toy_shop');
    await lookAt('new-project');
    await dialog.getByLabel('Name').press('Enter');
    await page.waitForURL(/\/p\/toy_shop\/dashboards\//);
    await page.getByRole('heading', { name: 'Toys at a glance' }).waitFor();
    await page.getByRole('region', { name: 'Revenue', exact: true }).getByText('49.5').waitFor();
  });

  it('offers a newer version quietly, and takes the parts one wants', async () => {
    await page.goto('/p/toy_shop');
    await settled(page);
    expect(await page.getByText('is here').count()).toBe(0);
    await install('1.1.0', { 'title: Revenue by toy': 'title: Revenue of each toy', 'Toy shop': 'Toys' });
    await page.goto('/p/toy_shop');
    await page.getByText('Toy shop 1.1.0 is here').waitFor();
    await settled(page);
    await lookAt('domain-update-banner');
    await page.getByRole('button', { name: 'See what is new' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Title and colours' }).uncheck();
    await lookAt('domain-update');
    await dialog.getByRole('button', { name: 'Take 1 part' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Toys at a glance' }).click();
    await page.getByRole('region', { name: 'Revenue of each toy' }).waitFor();
  });

  it('is quiet after "Not now", also after a reload', async () => {
    await page.goto('/p/toy_shop');
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByText('1.1.0 is here').waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    expect(await page.getByText('1.1.0 is here').count()).toBe(0);
  });
});
