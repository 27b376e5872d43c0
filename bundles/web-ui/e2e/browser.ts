import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { PASSWORD } from './product';

const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const SCREENSHOTS = join(here, '../target/screenshots');

export const WIDE = { width: 1280, height: 860 };
export const PHONE = { width: 375, height: 760 };

export function openBrowser(): Promise<Browser> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  return chromium.launch({
    executablePath: process.env.STUDIO_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A signed-in tab. What goes wrong in the page fails the test that looks at `troubles`. */
export async function signedIn(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
  who: { name: string; password: string } = { name: 'admin', password: PASSWORD },
): Promise<{ context: BrowserContext; page: Page; troubles: string[] }> {
  const context = await browser.newContext({ viewport: WIDE, baseURL: inject('url'), ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) troubles.push(message.text());
  });
  page.setDefaultTimeout(15_000);
  await page.goto('/signin');
  await page.getByLabel('User name').fill(who.name);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/p\//);
  return { context, page, troubles };
}

/** Where the sample's dashboard is: its id is made when the product starts. */
export async function sampleDashboard(page: Page): Promise<string> {
  const list = await page.evaluate(async () => (await fetch('/api/v1/dashboards?project_id=sample')).json());
  const found = (list as { items: { id: string; name: string }[] }).items.find(
    ({ name }) => name === 'Sales at a glance',
  );
  if (!found) throw new Error('The sample has no dashboard.');
  return `/p/sample/dashboards/${found.id}`;
}

/** Nothing loads any more and no skeleton is left. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.animate-shimmer').length === 0);
  await page.evaluate(() => document.fonts.ready);
}

/** Looks for what would keep people out: serious findings of axe, and a page wider than its window. */
export async function expectUsable(page: Page): Promise<void> {
  await page.evaluate(axe);
  const serious = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: (root: Document) => Promise<AxeResult> } }).axe.run;
    interface AxeResult {
      violations: { id: string; impact: string; nodes: { html: string }[] }[];
    }
    const { violations } = await run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(serious).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}

/** Takes pictures of a page at both widths, and looks there for what would keep people out. */
export async function look(page: Page, name: string): Promise<void> {
  for (const [kind, viewport] of [
    ['wide', WIDE],
    ['phone', PHONE],
  ] as const) {
    await page.setViewportSize(viewport);
    await settled(page);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${kind}.png`), fullPage: true });
    await expectUsable(page);
  }
  await page.setViewportSize(WIDE);
}
