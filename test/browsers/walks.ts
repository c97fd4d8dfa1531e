import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { messages as english } from '../../app/messages/en/index.ts'
import { invitedHash } from '../../server/open-days/day/invited-token.ts'
import { randomTokens } from '../../server/platform/random-tokens.ts'
import { askSurvey } from '../journeys/ask-survey.ts'
import { holdOpenDay, lunch } from '../journeys/hold-open-day.ts'
import type { BuiltServer } from '../real/built-server.ts'
import { choose, clicked, press, says, titled, until, write, type Tab } from './drive-tab.ts'
import type { TriedBrowser } from './install-browser.ts'

const quote = JSON.stringify

/** Until React holds the page; nothing to wait for where no script runs. */
const awake = (tab: Tab, { isPlain }: TriedBrowser) =>
  until(tab, isPlain ? 'true' : `Object.keys(document.body).some((key) => key.startsWith('__react'))`)

/** One browser in one language, and what it looks at. */
export interface Walk {
  browser: TriedBrowser
  server: BuiltServer
  tab: Tab
  language: 'en' | 'zh-CN'
  words: typeof english
  picture: (name: string) => Promise<unknown>
}

export async function answerSurvey({ browser, server, tab, language, words, picture }: Walk) {
  const survey = await askSurvey({ language })
  await tab.goto(server.origin + survey.link)
  await awake(tab, browser)
  await choose(tab, 'input[name=answer][value="4"]')
  await picture('survey')
  await press(tab, words.survey.next)
  await choose(tab, 'input[type=checkbox]')
  await press(tab, words.survey.send)
  await titled(tab, words.survey.thanks.title)
  await picture('thanks')
  const [response] = await survey.responses()
  if (!response?.submitted) throw new Error('the answer was not kept')
  await survey.close()
}

export async function acceptAndJoin({ browser, server, tab, language, words, picture }: Walk) {
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
  await tab.goto(`${server.origin}/join`)
  await awake(tab, browser)
  await write(tab, 'input[name=code]', day.code.toLowerCase())
  await press(tab, words.room.enter)
  await until(tab, `location.pathname === ${quote(day.join)}`)
  await awake(tab, browser)
  await press(tab, words.room.join)
  await until(tab, `document.querySelector('[data-slide=title]') !== null`)
  await awake(tab, browser)
  await day.database.poll.updateMany({ where: { openDayId: day.id }, data: { state: 'open' } })
  await day.database.room.update({ where: { openDayId: day.id }, data: { slide: 'vote', revision: 5 } })
  await tab.goto(`${server.origin}${day.join}`)
  await awake(tab, browser)
  await choose(tab, `button[name=option][value=${lunch.options[0]!.id}]`)
  await says(tab, words.room.chosen)
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

/** Narrows the table to what no row holds, and to all again. */
async function filterRows(tab: Tab) {
  const rows = `document.querySelectorAll('tbody tr[aria-rowindex]').length`
  await until(tab, `${rows} > 0`)
  await write(tab, 'input[type=search]', 'nothing is called that')
  await until(tab, `${rows} === 0`)
  await write(tab, 'input[type=search]', '')
  await until(tab, `${rows} > 0`)
}

export async function lookAtBoard({ browser, server, tab, language, words, picture }: Walk) {
  await tab.goto(`${server.origin}/projects/erp-rollout`)
  await awake(tab, browser)
  await picture('sign-in')
  await write(tab, 'input[type=email]', 'chen.chen@vendor.example')
  await write(tab, 'input[type=password]', 'daylight-demo')
  await press(tab, words.signIn.submit)
  await until(tab, `document.querySelector('.key-figure') !== null`)
  await awake(tab, browser)
  await picture('board')
  const figure = (at: number) => `document.querySelectorAll('.key-figure')[${at}]`
  const isShown = (panel: string) => `${panel}.getClientRects().length > 0`
  const panel = isShown(`${figure(0)}.querySelector('[popover]')`)
  await until(tab, `!(${panel})`)
  if (browser.isPlain) {
    await says(tab, words.shell.olderBrowser)
    await until(tab, `(${figure(0)}.querySelector('button').focus(), ${panel})`)
  } else {
    await until(tab, `(${clicked(`${figure(0)}.querySelector('button')`)}, ${panel})`)
    await picture('panel')
    await tab.pressEscape()
    await until(tab, `!(${panel})`)
    const menu = `[...document.querySelectorAll('header [popover][role=group]')].find((one) =>
      document.querySelector('[popovertarget="' + one.id + '"]').getClientRects().length > 0)`
    await until(tab, clicked(`document.querySelector('[popovertarget="' + ${menu}.id + '"]')`))
    await until(tab, isShown(menu))
    await picture('menu')
    await tab.pressEscape()
    await until(tab, `!(${isShown(menu)})`)
    const before = await tab.evaluate(`${figure(2)}.innerText`)
    await pushIssue(server, `${browser.name}-${language}-${Date.now()}`)
    await until(tab, `${figure(2)}.innerText !== ${quote(before)}`)
  }
  for (const page of ['plan', 'issues', 'uat', 'satisfaction', 'changes', 'actions', 'open-days', 'surveys']) {
    await tab.goto(`${server.origin}/projects/erp-rollout/${page}`)
    await awake(tab, browser)
    await picture(page)
    if (page === 'issues' && !browser.isPlain) await filterRows(tab)
  }
}
