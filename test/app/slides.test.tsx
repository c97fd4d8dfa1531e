// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { slideSchema, type Slide } from '#contract/open-days/slides'
import { SlideView } from '~/open-day/slides/slide-view'
import { stepsOf } from '~/open-day/slides/steps-of'
import { buildStage } from '../factories/build-stage.ts'
import { buildEmptyBoard } from '../factories/build-rollout.ts'
import { renderIn } from './render-in.tsx'

afterEach(cleanup)

const slide = (type: Slide['type'], given: object = {}): Slide => {
  const written = { body: { en: 'Written' }, alt: { en: 'A picture' }, image: 'i1', poll: 'p1', ...given }
  return slideSchema.parse({ id: type, type, ...written })
}
const types = [
  'title',
  'agenda',
  'changes',
  'promises',
  'plan',
  'uat',
  'issues',
  'change-requests',
  'your-part',
  'satisfaction',
  'questions',
  'pulse',
  'markdown',
  'demo',
  'image',
  'poll',
] as const
const text = () => document.body.textContent.replace(/[\u00a0\u202f]/g, ' ')

describe('every slide', () => {
  test.each(types)('%s says what it shows, on the wall and on a phone, in both languages', (type) => {
    for (const language of ['en', 'zh-CN'] as const)
      for (const size of ['projector', 'thumbnail', 'phone'] as const) {
        renderIn(language, <SlideView slide={slide(type)} stage={buildStage()} size={size} />)
        expect(text()).not.toMatch(/slides\.|undefined|NaN|\[object/)
        const hasHeading = document.querySelector('h2') !== null || type === 'image' || type === 'markdown'
        expect([type, size, hasHeading]).toEqual([type, size, true])
        cleanup()
      }
  })

  test.each(types)('%s of a project to which nothing was sent yet is no failure', (type) => {
    const stage = buildStage({ board: buildEmptyBoard(), difference: null, promises: [], questions: [], polls: [] })
    renderIn('en', <SlideView slide={slide(type)} stage={stage} size="projector" />)
    expect(text()).not.toMatch(/slides\.|undefined|NaN/)
  })

  test('says at the foot whose it is, of when and of which version, and when the figures are held', () => {
    const stage = buildStage()
    renderIn('en', <SlideView slide={slide('uat')} stage={stage} size="projector" />)
    expect(text()).toMatch(/Hengda Manufacturing · .*as of 22 Nov 2026 · version/)
    cleanup()
    const held = { ...stage, room: { ...stage.room, frozenVersion: 812 } }
    renderIn('en', <SlideView slide={slide('uat')} stage={held} size="projector" />)
    expect(text()).toContain('frozen at version')
  })

  test('says in its heading which page of several it is on the wall, and on a phone shows all of them', () => {
    const stage = buildStage()
    const { design, ...poll } = stage.polls[0]!
    const option = (nth: number) => ({ en: `Option ${nth}: a long sentence about which plant goes live when, and why` })
    const options = Array.from({ length: 8 }, (_, nth) => ({ id: `o${nth}`, text: option(nth + 1) }))
    const long = { ...stage, polls: [{ ...poll, design: { ...design, options } }] }
    const heading = () => screen.getByRole('heading').textContent
    renderIn('en', <SlideView slide={slide('poll')} stage={long} size="projector" />)
    expect(heading()).toMatch(/\(1\/2\)$/)
    cleanup()
    renderIn('zh-CN', <SlideView slide={slide('poll')} stage={long} step={1} size="projector" />)
    expect(heading()).toMatch(/（2\/2）$/)
    cleanup()
    renderIn('en', <SlideView slide={slide('changes')} stage={stage} step={40} size="projector" />)
    expect(heading()).toMatch(/\(2\/2\)$/)
    cleanup()
    renderIn('en', <SlideView slide={slide('poll')} stage={long} size="phone" />)
    expect(heading()).not.toContain('/2')
    expect(screen.getAllByRole('listitem')).toHaveLength(8)
    cleanup()
    renderIn('en', <SlideView slide={slide('poll')} stage={stage} size="projector" />)
    expect(heading()).not.toContain('/1')
  })

  test('is read out where it is the slide, and not where it is a picture of one', () => {
    renderIn('en', <SlideView slide={slide('title')} stage={buildStage()} size="thumbnail" />)
    expect(screen.queryByRole('heading')).toBeNull()
    cleanup()
    renderIn('en', <SlideView slide={slide('title')} stage={buildStage()} size="projector" />)
    expect(screen.getByRole('heading')).toBeTruthy()
  })
})

describe('what changed', () => {
  test('stands as before and after, in the order of the board, without the health that is on the title', () => {
    renderIn('en', <SlideView slide={slide('changes')} stage={buildStage()} size="projector" />)
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent.replace(/[\u00a0\u202f]/g, ' '))
    expect(rows).toHaveLength(4)
    expect(rows[0]).toContain('30 Nov → 14 Dec')
    expect(rows[1]).toContain('71 % → 92 %')
    expect(rows[2]).toContain('7 → 2')
  })

  test('goes on page by page on the wall, and stands whole on a phone', () => {
    const stage = buildStage()
    expect(stepsOf(slide('changes'), stage)).toBe(2)
    renderIn('en', <SlideView slide={slide('changes')} stage={stage} step={1} size="projector" />)
    const second = screen.getAllByRole('listitem').length
    cleanup()
    renderIn('en', <SlideView slide={slide('changes')} stage={stage} size="phone" />)
    expect(screen.getAllByRole('listitem')).toHaveLength(4 + second)
  })

  test('has a step too many nowhere: the last page stays', () => {
    renderIn('en', <SlideView slide={slide('changes')} stage={buildStage()} step={40} size="projector" />)
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0)
  })
})

test('promises say whether they were kept, and a broken one says why', () => {
  renderIn('en', <SlideView slide={slide('promises')} stage={buildStage()} size="projector" />)
  expect(text()).toContain('1 of 3 promises kept, 1 still open.')
  const [, broken] = screen.getAllByRole('listitem')
  expect(within(broken!).getByRole('img').getAttribute('aria-label')).toBe('Critical')
  expect(broken!.textContent).toContain('not kept')
  expect(broken!.textContent).toContain('The supplier was late')
})

test('a heading of its own takes the place of the usual one, in the reader’s language', () => {
  const headed = slide('uat', { heading: { en: 'How the tests go', 'zh-CN': '测试进展' } })
  renderIn('zh-CN', <SlideView slide={headed} stage={buildStage()} size="projector" />)
  expect(screen.getByRole('heading').textContent).toBe('测试进展')
})

test('a poll shows its choices while votes are hidden, and how it went once it is closed', () => {
  const stage = buildStage()
  renderIn('en', <SlideView slide={slide('poll')} stage={stage} size="projector" />)
  expect(text()).toContain('Vote on your phone. 3 votes so far.')
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['Plant 6', 'Plant 7'])
  cleanup()
  const closed = { ...stage.polls[0]!, state: 'closed' as const, votes: { a: 2, b: 1 } }
  renderIn('en', <SlideView slide={slide('poll')} stage={{ ...stage, polls: [closed] }} size="projector" />)
  expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['Plant 62', 'Plant 71'])
  // Of everybody who voted, as on the phones and in the recap: a tie is no landslide.
  const bars = [...document.querySelectorAll<HTMLElement>('.slide-track > span')]
  expect(bars.map(({ style }) => Math.round(parseFloat(style.width)))).toEqual([67, 33])
})

test('a picture is fetched from where the reader may fetch it, and says what is on it', () => {
  renderIn('en', <SlideView slide={slide('image')} stage={buildStage()} size="phone" imageAt={(id) => `/j/X/${id}`} />)
  expect(screen.getByRole('img', { name: 'A picture' }).getAttribute('src')).toBe('/j/X/i1')
})
