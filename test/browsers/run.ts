// npm run test:browsers [-- NAME…]: survey, invitation, room and board in browsers as old as package.json says, and in
// one that is older, with pictures in test-results/browsers. See docs/browsers.md.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { messages as english } from '../../app/messages/en/index.ts'
import { messages as chinese } from '../../app/messages/zh-CN/index.ts'
import { invitedHash } from '../../server/open-days/schedule/invited-token.ts'
import { randomTokens } from '../../server/surveys/tokens.ts'
import { askSurvey } from '../journeys/ask-survey.ts'
import fillTemplate from '../journeys/fill-template.ts'
import { holdOpenDay } from '../journeys/hold-open-day.ts'
import { startBuiltServer, type BuiltServer } from '../real/built-server.ts'
import { oldBrowsers, startBrowser, type OldBrowser, type Tab } from './install-browser.ts'

const patience = 30_000
const pictures = 'test-results/browsers'

/** Waits until the script gives something; it may meet a page that is on its way out. */
async function until(tab: Tab, script: string) {
  const deadline = Date.now() + patience
  while (!(await tab.evaluate(script).catch(() => false))) {
    if (Date.now() > deadline) {
      const shown = await tab.evaluate('location.href + "\\n" + document.body.innerText.slice(0, 500)')
      throw new Error(`never: ${script}\n${String(shown)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
const quote = JSON.stringify
const says = (tab: Tab, text: string) => until(tab, `document.body.innerText.includes(${quote(text)})`)
const titled = (tab: Tab, text: string) =>
  until(tab, `document.querySelector('h1').textContent.includes(${quote(text)})`)

const clicked = (of: string) => `(() => { const found = ${of}; if (found) found.click(); return Boolean(found) })()`
const choose = (tab: Tab, selector: string) => until(tab, clicked(`document.querySelector(${quote(selector)})`))
const press = (tab: Tab, name: string) =>
  until(
    tab,
    clicked(`[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${quote(name)})`),
  )
const write = (tab: Tab, selector: string, text: string) =>
  until(
    tab,
    `(() => {
      const field = document.querySelector(${quote(selector)})
      if (!field) return false
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
      own.set.call(field, ${quote(text)})
      field.dispatchEvent(new Event('input', { bubbles: true }))
      return true
    })()`,
  )
/** Until React holds the page; nothing to wait for where no script runs. */
const awake = (tab: Tab, { isPlain }: OldBrowser) =>
  until(tab, isPlain ? 'true' : `Object.keys(document.body).some((key) => key.startsWith('__react'))`)

/** One run: a browser, a language, a colour scheme and a width. */
interface Run {
  browser: OldBrowser
  server: BuiltServer
  tab: Tab
  language: 'en' | 'zh-CN'
  words: typeof english
  picture: (name: string) => Promise<unknown>
}

async function answerSurvey({ browser, server, tab, language, words, picture }: Run) {
  const survey = await askSurvey({ language })
  await tab.goto(server.origin + survey.link)
  await awake(tab, browser)
  await choose(tab, 'input[name=answer][value="4"]')
  await picture('survey')
  await press(tab, words.survey.next)
  await choose(tab, 'input[type=checkbox]')
  await press(tab, words.survey.send)
  await titled(tab, words.survey.thanks.title)
  const [response] = await survey.responses()
  if (!response?.submitted) throw new Error('the answer was not kept')
  await survey.close()
}

async function acceptAndJoin({ browser, server, tab, language, words, picture }: Run) {
  const day = await holdOpenDay()
  const token = randomTokens.next()
  const person = { email: `${day.id}@hengda.example`, name: 'Li Na', language }
  await day.database.attendee.create({
    data: { openDayId: day.id, ...person, tokenHash: invitedHash(token), sealedToken: '-', sentSequence: 0 },
  })
  await tab.goto(`${server.origin}/i/${token}`)
  await awake(tab, browser)
  await picture('invitation')
  await choose(tab, 'button[name=reply][value=accepted]')
  await says(tab, words.openDays.invited.said.accepted)
  await day.database.openDay.update({ where: { id: day.id }, data: { state: 'live', startedAt: new Date() } })
  await tab.goto(server.origin + day.join)
  await awake(tab, browser)
  await press(tab, words.room.join)
  await until(tab, `document.querySelector('[data-slide=title]') !== null`)
  await awake(tab, browser)
  await day.database.room.update({ where: { openDayId: day.id }, data: { slide: 'plan', revision: 5 } })
  await tab.goto(`${server.origin}${day.join}`)
  await until(tab, `document.querySelector('[data-slide=plan]') !== null`)
  await awake(tab, browser)
  await write(tab, 'textarea', `${browser.name} asks`)
  await press(tab, words.room.send)
  await says(tab, `${browser.name} asks`)
  await picture('room')
  await day.close()
}

/** Pushes a critical issue as a tool would. */
async function pushIssue({ origin, folder }: BuiltServer, id: string) {
  const { key } = JSON.parse(readFileSync(path.join(folder, 'demo.json'), 'utf8')) as { key: string }
  const data = { title: id, status: 'open', severity: 'critical' }
  const update = { id, kind: 'issue', key: id, at: new Date().toISOString(), data }
  await fetch(`${origin}/api/trpc/ingest.push`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ project: 'erp-rollout', updates: [update] }),
  })
}

async function lookAtBoard({ browser, server, tab, language, words, picture }: Run) {
  await tab.goto(`${server.origin}/projects/erp-rollout`)
  await awake(tab, browser)
  // Whoever signed in before, in the other language, still is.
  if (await tab.evaluate(`document.querySelector('input[type=email]') !== null`)) {
    await write(tab, 'input[type=email]', 'chen.chen@vendor.example')
    await write(tab, 'input[type=password]', 'daylight-demo')
    await press(tab, words.signIn.submit)
  }
  await until(tab, `document.querySelector('.key-figure') !== null`)
  await awake(tab, browser)
  await picture('board')
  const panel = `document.querySelector('.key-figure [popover]')`
  const isShown = `${panel}.getClientRects().length > 0`
  await until(tab, `!(${isShown})`)
  if (browser.isPlain) {
    await says(tab, words.shell.olderBrowser)
    await until(tab, `(document.querySelector('.key-figure button').focus(), ${isShown})`)
  } else {
    await until(tab, `(${clicked(`document.querySelector('.key-figure button')`)}, ${isShown})`)
    await picture('panel')
    await tab.keyboard.press('Escape')
    await until(tab, `!(${isShown})`)
    const before = await tab.evaluate(`document.querySelectorAll('.key-figure')[2].innerText`)
    await pushIssue(server, `${browser.name}-${language}-${Date.now()}`)
    await until(tab, `document.querySelectorAll('.key-figure')[2].innerText !== ${quote(before)}`)
  }
  for (const page of ['plan', 'issues', 'uat', 'satisfaction', 'changes', 'open-days']) {
    await tab.goto(`${server.origin}/projects/erp-rollout/${page}`)
    await awake(tab, browser)
    await picture(page)
  }
}

const modes = [
  { language: 'en', scheme: 'light', width: 1440, words: english },
  // The messages that both languages have, by name.
  { language: 'zh-CN', scheme: 'dark', width: 390, words: chinese as unknown as typeof english },
] as const

/** Gives how many steps failed. */
async function tryOut(browser: OldBrowser, server: BuiltServer): Promise<number> {
  const started = await startBrowser(browser)
  let failed = 0
  console.log(`${browser.name}: ${await started.version()}`)
  // The driver of Firefox can wish for neither a language nor a colour scheme: it has its own, the first.
  const canWish = 'package' in browser.from
  for (const { language, scheme, width, words } of canWish ? modes : modes.slice(0, 1))
    for (const step of [answerSurvey, acceptAndJoin, lookAtBoard]) {
      const tab = await started.newPage()
      const errors: string[] = []
      tab.on('pageerror', (error) => errors.push(error.message))
      await tab.setViewport({ width, height: width < 500 ? 844 : 900 })
      if (canWish) {
        await tab.setExtraHTTPHeaders({ 'accept-language': language })
        await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      }
      const picture = (name: string) =>
        tab.screenshot({ path: path.join(pictures, `${browser.name}-${name}-${language}.png`), fullPage: true })
      try {
        await step({ browser, server, tab, language, words, picture })
        if (errors.length > 0) throw new Error(errors.join('\n'))
        console.log(`  ok   ${step.name} ${language} ${scheme} ${width}`)
      } catch (error) {
        failed++
        console.log(`  FAIL ${step.name} ${language}: ${error instanceof Error ? error.message : String(error)}`)
      }
      await tab.close()
    }
  await started.close()
  return failed
}

const asked = process.argv.slice(2)
const chosen = oldBrowsers.filter(({ name, from }) => {
  const isThere = 'package' in from || existsSync(from.firefox)
  if (!isThere) console.log(`${name} is not installed, and is left out`)
  return isThere && (asked.length === 0 || asked.includes(name))
})
mkdirSync(pictures, { recursive: true })
const clear = await fillTemplate()
const server = await startBuiltServer(process.env.JOURNEYS_TEMPLATE)
process.env.JOURNEYS_DATA = server.folder
let failed = 0
try {
  for (const browser of chosen) failed += await tryOut(browser, server)
} finally {
  await server.stop()
  clear()
}
process.exitCode = failed > 0 ? 1 : 0
