// npm run test:browsers [-- NAME…]: survey, invitation, room and board in browsers as old as package.json says, in one
// that is older and in those of other engines, with pictures in test-results/browsers. See docs/browsers.md.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import fillTemplate from '../journeys/fill-template.ts'
import { spoken } from '../journeys/messages.ts'
import { startBuiltServer, type BuiltServer } from '../real/built-server.ts'
import { canWish, listMissing, startBrowser, triedBrowsers, type TriedBrowser } from './install-browser.ts'
import { acceptAndJoin, answerSurvey, lookAtBoard } from './walks.ts'

const pictures = 'test-results/browsers'

const modes = [
  { language: 'en', scheme: 'light', width: 1440, words: spoken.en },
  { language: 'zh-CN', scheme: 'dark', width: 390, words: spoken['zh-CN'] },
] as const

/** Gives how many walks failed. */
async function tryOut(browser: TriedBrowser, server: BuiltServer): Promise<number> {
  let failed = 0
  for (const { words, ...wish } of canWish(browser) ? modes : modes.slice(0, 1)) {
    const { language, scheme, width } = wish
    const started = await startBrowser(browser, wish)
    console.log(`${browser.name}: ${started.version}, ${language} ${scheme} ${width}`)
    for (const walk of [answerSurvey, acceptAndJoin, lookAtBoard]) {
      const tab = await started.openTab()
      const picture = (name: string) => tab.takePicture(path.join(pictures, `${browser.name}-${name}-${language}.png`))
      try {
        await walk({ browser, server, tab, language, words, picture })
        const errors = tab.getErrors()
        if (errors.length > 0) throw new Error(errors.join('\n'))
        console.log(`  ok   ${walk.name}`)
      } catch (error) {
        failed++
        console.log(`  FAIL ${walk.name}: ${error instanceof Error ? error.message : String(error)}`)
        await picture(`${walk.name}-failed`).catch(() => null)
      }
      await tab.close()
    }
    await started.close()
  }
  return failed
}

const asked = process.argv.slice(2)
const chosen = triedBrowsers.filter((browser) => {
  if (asked.length > 0 && !asked.includes(browser.name)) return false
  const missing = listMissing(browser)
  if (missing.length > 0) console.log(`${browser.name} is left out: there is no ${missing.join(', ')}`)
  return missing.length === 0
})
mkdirSync(pictures, { recursive: true })
const clear = await fillTemplate()
let failed = 0
try {
  const server = await startBuiltServer({ template: process.env.JOURNEYS_TEMPLATE })
  process.env.JOURNEYS_DATA = server.folder
  try {
    for (const browser of chosen) failed += await tryOut(browser, server)
  } finally {
    await server.stop()
  }
} finally {
  clear()
}
process.exitCode = failed > 0 ? 1 : 0
