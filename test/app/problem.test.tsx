// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as notFound from '~/routes/not-found'
import * as projectPage from '~/routes/project-page'
import { buildRollout } from '../factories/build-rollout'
import { openProject } from './open-project'

vi.mock('~/lib/follow-project', () => ({ followProject: () => () => {} }))
afterEach(cleanup)

function openPage(address: string, failing: () => never, language: 'en' | 'zh-CN' = 'en') {
  const pages = [
    { path: 'issues', loader: failing, Component: () => null },
    { path: '*', loader: notFound.loader, Component: notFound.default },
  ]
  const children = [{ Component: projectPage.default, ErrorBoundary: projectPage.ErrorBoundary, children: pages }]
  return openProject(address, buildRollout(), { language, children })
}
const answer = (status: number) => () => {
  throw new Response(null, { status })
}

describe('a page of a project that cannot be shown', () => {
  it.each([
    ['/nothing-here', answer(500), 'This page does not exist', false],
    ['/issues', answer(503), 'Not available at the moment', true],
    ['/issues', answer(500), 'Something went wrong on our side', true],
  ] as const)('%s keeps the project around it and says what to do', async (address, failing, words, canRepeat) => {
    openPage(address, failing)
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(words)
    expect(screen.getAllByRole('link', { name: 'Plan' })[0]!.getAttribute('href')).toBe('/projects/erp/plan')
    expect(screen.getByRole('link', { name: 'To the overview' }).getAttribute('href')).toBe('/projects/erp')
    expect(screen.queryByRole('link', { name: 'Try again' }) !== null).toBe(canRepeat)
    expect(screen.getAllByRole('main')).toHaveLength(1)
  })

  it('says so in Chinese too', async () => {
    openPage('/nothing-here', answer(500), 'zh-CN')
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('此页面不存在')
    expect(screen.getByRole('link', { name: '返回项目总览' })).toBeTruthy()
  })
})
