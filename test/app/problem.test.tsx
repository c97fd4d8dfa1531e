// @vitest-environment happy-dom
import { createRemixStub } from '@remix-run/testing'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useProblem } from '~/ui/form/use-problem'
import * as notFound from '~/routes/not-found'
import * as projectPage from '~/routes/project-page'
import { buildRollout } from '../factories/build-rollout'
import { openProject } from './open-project'

vi.mock('~/live/follow-project', () => ({ followProject: () => () => {} }))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

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
  test.each([
    ['/nothing-here', answer(500), 'This page does not exist', false],
    ['/issues', answer(503), 'Not available at the moment', true],
    ['/issues', answer(500), 'Something went wrong on our side', true],
  ] as const)('%s keeps the project around it and says what to do', async (address, failing, words, canRepeat) => {
    openPage(address, failing)
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(words)
    expect(screen.getAllByRole('link', { name: 'Plan' })[0]!.getAttribute('href')).toBe('/projects/erp/plan')
    expect(screen.getByRole('link', { name: 'Back to the overview' }).getAttribute('href')).toBe('/projects/erp')
    expect(screen.queryByRole('link', { name: 'Try again' }) !== null).toBe(canRepeat)
    expect(screen.getAllByRole('main')).toHaveLength(1)
  })

  test('says so in Chinese too', async () => {
    openPage('/nothing-here', answer(500), 'zh-CN')
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('此页面不存在')
    expect(screen.getByRole('link', { name: '返回项目总览' })).toBeTruthy()
  })
})

test('that failed offline goes on saying so when the connection is back', async () => {
  const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const loader = () => {
    throw new TypeError('Failed to fetch')
  }
  function ErrorBoundary() {
    const [looks, setLooks] = useState(1)
    return <button onClick={() => setLooks(looks + 1)}>{`${useProblem().problem} ${looks}`}</button>
  }
  const Stub = createRemixStub([{ path: '/', loader, ErrorBoundary, Component: () => null }])
  render(<Stub />)
  const told = await screen.findByRole('button', { name: 'offline 1' })
  network.mockReturnValue(true)
  fireEvent.click(told)
  expect(told.textContent).toBe('offline 2')
})
