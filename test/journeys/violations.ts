import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from './journey.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong, one line each: by all of its rules in light colours, and by those about colours in dark ones. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return [
    ...(await inColours(page, 'light', {})),
    ...(await inColours(page, 'dark', { runOnly: ['color-contrast', 'link-in-text-block'] })),
  ]
}

async function inColours(page: Page, colorScheme: 'light' | 'dark', options: RunOptions): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  const { violations } = await page.evaluate(
    (options) => {
      // Colours that are still on their way from one scheme to the other are neither's.
      for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
      return (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options)
    },
    { ...options, preload: false, resultTypes: ['violations'] } satisfies RunOptions as RunOptions,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${colorScheme}: ${id}: ${html} ${any[0]?.message ?? ''}`),
  )
}
