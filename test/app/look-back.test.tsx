// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Burndown } from '~/facts/issue/burndown'
import { Ago } from '~/ui/ago'
import { ProjectLink } from '~/ui/project-link'
import { buildRollout } from '../factories/build-rollout'
import { openProject } from './open-project'
import { plain } from './words-in'

vi.mock('~/live/follow-project', () => ({ followProject: () => () => {} }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const page = () => (
  <>
    <p>
      Heard <Ago at="2026-09-28T18:00:00Z" />
    </p>
    <ProjectLink to="plan">The plan</ProjectLink>
  </>
)
const children = [{ index: true, Component: page }]
const past = buildRollout({ today: '2026-10-01', basis: 'shown' })
const today = buildRollout({ today: '2026-11-22' })

describe('looking back', () => {
  test('says the day where an age would read as counted from now, as the project counts its days', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    openProject('?asOf=2026-10-01', past, { children })
    const age = (await screen.findByText(/Heard/)).parentElement!
    expect(plain(age.textContent)).toBe('Heard 29 Sep')
    act(() => void vi.advanceTimersByTime(3 * 86_400_000))
    expect(plain(age.textContent)).toBe('Heard 29 Sep')
  })

  test.each([
    ['en', 'shown', 'Version 812 of the board, 1 Oct 2026'],
    ['zh-CN', 'shown', '看板版本 812，2026年10月1日'],
    ['en', 'rebuilt', 'The board of 1 Oct 2026, rebuilt from version 812'],
    ['zh-CN', 'rebuilt', '2026年10月1日的看板，由版本 812 重建'],
  ] as const)('says in %s which version a board that was %s is', async (language, basis, words) => {
    openProject('?asOf=2026-10-01', { ...past, basis }, { language, children })
    expect(plain((await screen.findByRole('contentinfo')).textContent)).toContain(words)
  })

  test('of a day on which nothing was true yet, a rebuilt board is version 0', async () => {
    openProject('?asOf=2026-10-01', { ...past, basis: 'rebuilt', version: 0 }, { children })
    expect(plain((await screen.findByRole('contentinfo')).textContent)).toContain('Version 0 of the board')
  })

  test('names that day where charts say today', async () => {
    const burndown = () => <Burndown board={past} summary="" height={260} />
    const { container } = openProject('?asOf=2026-10-01', past, { children: [{ index: true, Component: burndown }] })
    await screen.findByRole('img')
    expect(plain(container.querySelector('[role=img]')!.textContent)).toMatch(/^(?!.*today).*1 Oct/)
  })

  test('says so, leads back, and keeps its day in links', async () => {
    openProject('?asOf=2026-10-01', past, { children })
    expect(plain((await screen.findByText(/You are looking back/)).textContent)).toContain('1 Oct 2026')
    expect(screen.getByRole('link', { name: 'Back to today' }).getAttribute('href')).toBe('/projects/erp')
    expect(screen.getByRole('link', { name: 'The plan' }).getAttribute('href')).toBe(
      '/projects/erp/plan?asOf=2026-10-01',
    )
  })
})

describe('a day that is still to come', () => {
  test.each([
    ['en', '1 Feb 2030 is still to come, so this is today’s board.'],
    ['zh-CN', '2030年2月1日尚未到来，此处显示今天的看板。'],
  ] as const)('is said plainly in %s', async (language, words) => {
    openProject('?asOf=2030-02-01', today, { language, children })
    expect((await screen.findAllByText((_, element) => plain(element?.textContent ?? '') === words))[0]).toBeTruthy()
  })

  test('shows the living board, and its links forget that day', async () => {
    openProject('?asOf=2030-02-01', today, { children })
    expect(await screen.findByText('connecting')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'The plan' }).getAttribute('href')).toBe('/projects/erp/plan')
    expect(screen.getByRole('link', { name: 'Close' }).getAttribute('href')).toBe('/projects/erp')
  })
})

test('today itself is no looking back', async () => {
  openProject('?asOf=2026-11-22', today, { children })
  expect(await screen.findByText('connecting')).toBeTruthy()
  expect(screen.queryByText(/looking back|still to come/)).toBeNull()
})
