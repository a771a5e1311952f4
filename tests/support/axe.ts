import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  readonly run: (part: Document | string, options: object) => Promise<AxeResults>;
}

/**
 * What axe finds in a page, or in the part of it that a selector names: one line for each element. Fails where axe had
 * next to nothing to look at.
 */
export async function axeFindings(page: Page, part: string | null = null): Promise<string[]> {
  // Through the debugger and not as a script tag, which the page's own policy would rightly block.
  await page.evaluate(AXE);
  const { passes, violations } = await page.evaluate(
    ({ within, values }) =>
      (window as unknown as { axe: Axe }).axe.run(within ?? document, { runOnly: { type: 'tag', values } }),
    { within: part, values: TAGS },
  );
  expect(passes.length).toBeGreaterThan(part === null ? 20 : 0);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Waits for what is fading in or out: halfway through it has no contrast of its own. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );

/** What axe finds in a page in its light and in its dark colours; `dress` is run in each before it looks. */
export async function axeInBoth(
  page: Page,
  dress: (scheme: 'light' | 'dark') => Promise<void> = () => Promise.resolve(),
): Promise<Readonly<Record<'light' | 'dark', string[]>>> {
  const findings = async (scheme: 'light' | 'dark'): Promise<string[]> => {
    await page.emulateMedia({ colorScheme: scheme });
    await dress(scheme);
    await settled(page);
    return axeFindings(page);
  };
  const light = await findings('light');
  return { light, dark: await findings('dark') };
}
