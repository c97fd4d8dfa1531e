// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { languages, type Language } from '~/words/language'
import { usePageTitle, type PageHandle } from '~/words/page-title'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'

afterEach(cleanup)

interface Page {
  default?: unknown
  handle?: PageHandle
}
const modules = import.meta.glob<Page>(['../../app/routes/*.tsx', '../../app/facts/*/*.route.tsx', '!**/dev-ui*'], {
  eager: true,
})
/** What lies around pages, what only leads on, and the page of one thing, which is called as that. */
const around = ['project', 'project-page', 'workshop', 'intake', 'intake-page', 'setup', 'survey-link', 'thing']
const pages = Object.entries(modules)
  .map(([file, page]) => ({ name: /([^/]+?)(?:\.route)?\.tsx$/.exec(file)![1]!, ...page }))
  .filter(({ name }) => !around.includes(name))

const says = { en: speakerOf('en', { pathname: '/s/token' }), 'zh-CN': speakerOf('zh-CN', { pathname: '/s/token' }) }
const carries = (language: Language, pathname: string) => {
  const { source } = speakerOf(language, { pathname })
  return JSON.parse(source) as Record<string, unknown>
}

test.each(pages)('$name says in both languages what it is', ({ name, handle }) => {
  const key = handle!.title
  const [english, chinese] = [says.en.t(key), says['zh-CN'].t(key)]
  expect(english).not.toBe(key)
  expect(english).toMatch(/^[A-Z]/)
  expect(english).not.toMatch(/\p{Script=Han}/u)
  if (english !== 'UAT') expect(chinese).toMatch(/\p{Script=Han}/u)
  // The browser says it too: its words are carried by every page, or by those that links lead to.
  const at = /^survey(-unsubscribe)?$/.test(name) ? '/s/token' : name === 'sign-in' ? '/sign-in' : '/'
  for (const language of languages) expect(carries(language, at)).toHaveProperty([key.split('.')[0]!])
})

test('no page of the workshop is called as the list that leads to it', () => {
  const lists = ['nav.openDays', 'nav.surveys', 'nav.outbox']
  const below = pages.filter(({ name }) => /^(open-days?-|surveys-(?!results)|outbox-)/.test(name))
  for (const { handle } of below) expect(lists).not.toContain(handle!.title)
})

const Title = () => <h1>{usePageTitle()}</h1>
async function titleOf(language: Language, handle: PageHandle, data: object, around?: object) {
  const page = { path: 'page', handle, loader: () => data, Component: Title }
  const Stub = createRemixStub(
    around ? [{ id: 'around', path: '/', loader: () => around, children: [page] }] : [{ ...page, path: '/page' }],
  )
  render(
    <SpeakerContext.Provider value={speakerOf(language, { pathname: '/s/token', portalName: 'Northwind' })}>
      <Stub initialEntries={['/page']} />
    </SpeakerContext.Provider>,
  )
  const title = (await screen.findByRole('heading')).textContent
  cleanup()
  return title
}

describe('a title', () => {
  const project = { name: 'ERP roll-out', customer: 'Hengda' }
  const ofView: PageHandle = { title: 'survey.title' }

  test('of a page in a project ends with the portal’s name', async () => {
    const around = { board: { project } }
    expect(await titleOf('en', { title: 'nav.plan' }, {}, around)).toBe('Plan · ERP roll-out · Northwind')
    expect(await titleOf('zh-CN', { title: 'nav.plan' }, {}, around)).toBe('计划 · ERP roll-out · Northwind')
  })

  test('of a page behind a link is the customer’s: what it is of, the project and the company', async () => {
    const view = { title: { en: 'UAT 2', 'zh-CN': 'UAT 第二轮' }, project: project.name, customer: project.customer }
    expect(await titleOf('en', ofView, { view })).toBe('UAT 2 · ERP roll-out · Hengda')
    expect(await titleOf('zh-CN', ofView, { view })).toBe('UAT 第二轮 · ERP roll-out · Hengda')
    const lobby = { project, openDay: { title: { en: 'November' } } }
    expect(await titleOf('en', { title: 'nav.room' }, { lobby })).toBe('November · ERP roll-out · Hengda')
    expect(await titleOf('en', { title: 'survey.unsubscribe.title' }, { subscription: { customer: 'Hengda' } })).toBe(
      'Survey mail · Hengda',
    )
  })

  test('of a link that leads nowhere tells of nobody', async () => {
    expect(await titleOf('en', ofView, { nothing: true })).toBe('Survey · Northwind')
  })
})
