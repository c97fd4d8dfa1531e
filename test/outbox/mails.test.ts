import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../server/contract/languages.ts'
import { mailNames } from '../../server/contract/mails.ts'
import { contrast } from '../../server/contract/readable-shades.ts'
import type { Question } from '../../server/contract/surveys/questions.ts'
import { exampleViews } from '../../server/outbox/sample-mail.ts'
import type { SurveyInvitationView } from '../../server/outbox/mails/mail-views.ts'
import { renderMailPreview } from '../../server/outbox/sample-mail.ts'
import { renderMail } from '../../server/outbox/render-mail.tsx'

const origin = 'https://portal.example'
const brand = { customer: '恒达制造 · Hengda', project: 'ERP 推广 · ERP roll-out', brandColor: '#f5c400' }
const every = mailNames.flatMap((name) => languages.map((language) => [name, language] as const))
const han = /\p{Script=Han}/u

const invitation = (given: Partial<SurveyInvitationView> = {}, language: Language = 'en') =>
  renderMail(
    'survey-invitation',
    { ...exampleViews(origin, language)['survey-invitation'], ...given },
    { language, brand },
  )
const ask = (question: object) =>
  ({ id: 'first', text: { en: 'What now?', 'zh-CN': '现在呢？' }, required: false, ...question }) as Question
const linksOf = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))

describe.each(every)('%s in %s', (name, language) => {
  test('is whole: a subject, HTML and text, in one language, for mail programs of both papers', async () => {
    const { subject, html, text } = await renderMailPreview(name, { language, brand, origin })
    expect(subject).not.toMatch(/\n|undefined|\[object/)
    expect(html).toContain(`lang="${language}"`)
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html + text).not.toMatch(/undefined|\[object|NaN|null/)
    expect(text).toContain(language === 'en' ? 'Hengda' : '恒达制造')
    // The English mail has no Chinese in it; the Chinese one has words in every paragraph.
    expect(han.test(subject)).toBe(language === 'zh-CN')
    expect(han.test(text)).toBe(language === 'zh-CN')
    expect(html).not.toMatch(/<img|<script|<link /)
  })

  test('has every link of the HTML in the text, but one way to answer instead of one per answer', async () => {
    const { html, text } = await renderMailPreview(name, { language, brand, origin })
    const links = linksOf(html)
    expect(links.length).toBeGreaterThan(0)
    for (const href of links.filter((link) => !link.includes('?q='))) expect(text).toContain(href)
    expect(text).not.toContain('?q=')
  })
})

describe('the first question', () => {
  test.each([
    ['csat', 1, 5],
    ['nps', 0, 10],
    ['ces', 1, 7],
  ] as const)('of type %s is answered by a link for each score, with words at both ends', async (type, from, to) => {
    const { html, text } = await invitation({ firstQuestion: ask({ type }) })
    const choices = linksOf(html).filter((href) => href.includes('?q='))
    const scores = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    expect(choices).toEqual(scores.map((score) => `${origin}/s/example?q=first&a=${score}`))
    expect(text).toMatch(new RegExp(`${from}: .+\\n${to}: .+`))
  })

  test('with some options is answered by a link for each', async () => {
    const options = [
      { id: 'yes', text: { en: 'Yes' } },
      { id: 'no', text: { 'zh-CN': '否' } },
    ]
    const { html, text } = await invitation({ firstQuestion: ask({ type: 'single', options }) })
    expect(linksOf(html)).toContain(`${origin}/s/example?q=first&a=yes`)
    // What is missing in one language is shown in the other.
    expect(text).toMatch(/Yes\s+否/)
  })

  test.each([
    ['multiple', { options: [{ id: 'a', text: { en: 'A' } }] }],
    ['matrix', { rows: [{ id: 'a', text: { en: 'A' } }] }],
    ['text', {}],
    ['single', { options: Array.from({ length: 9 }, (_, id) => ({ id: `o${id}`, text: { en: `O${id}` } })) }],
  ] as const)('of type %s that does not fit into a mail is a plain link', async (type, more) => {
    const { html, text } = await invitation({ firstQuestion: ask({ type, ...more }) })
    expect(html).not.toContain('?q=')
    expect(text).toContain('What now?')
    expect(text).toContain(`<${origin}/s/example>`)
  })

  test('keeps what a personal link already says', async () => {
    const { html } = await invitation({ link: `${origin}/s/token?lang=zh-CN` })
    expect(linksOf(html)).toContain(`${origin}/s/token?lang=zh-CN&q=overall&a=4`)
  })
})

describe('a mail', () => {
  test('cannot be broken out of by what people wrote', async () => {
    const { html, subject } = await invitation({
      name: '<b>Zhao</b>',
      title: { en: 'A & B\n<script>alert(1)</script>' },
      introduction: { en: '"><img src=x onerror=alert(1)>\nsecond line' },
    })
    expect(html).not.toMatch(/<b>|<script|<img/)
    expect(html).toMatch(/onerror=alert\(1\)&gt;<br\/>second line/)
    expect(subject).not.toContain('\n')
  })

  test('says that an anonymous survey is, and that a named one is not', async () => {
    expect((await invitation({ anonymous: true })).text).toContain('neither your name nor your address')
    expect((await invitation({ anonymous: false })).text).toContain('sees your name')
  })

  test('is written in a readable shade of the customer’s colour', async () => {
    const { html } = await invitation()
    const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
    const shade = /[;"]color:(#[0-9a-f]{6})/.exec(/<a[^>]*class="choice[^>]*>/.exec(html)![0])![1]!
    expect(shade).not.toBe(brand.brandColor)
    expect(contrast(rgb(shade), rgb('#ffffff'))).toBeGreaterThanOrEqual(4.5)
  })

  test('says plainly when it is the last day', async () => {
    const view = exampleViews(origin, 'en')['survey-reminder']
    const { subject } = await renderMail('survey-reminder', { ...view, daysLeft: 1 }, { language: 'en', brand })
    expect(subject).toBe('Last day: Open day of 20 November')
  })
})
