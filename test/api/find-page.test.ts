import { createRequestHandler, type AppLoadContext } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { createPageFinder, matchIds, narrowBuild, treeOf, type Render } from '../../server/find-page.ts'
import { pageRoutes } from './page-routes.ts'
import { builtPages } from '../factories/start-test-server.ts'

let paths: string[]
beforeAll(async () => {
  const filled = (await pageRoutes()).map(({ path }) => path.replaceAll(/:\w+|\*/g, 'some'))
  paths = [...new Set([...filled, '/nothing/is/here', '/projects/a%2Fb/issues/', '//projects'])]
})

/** The path, and every one above it. */
const upwards = (path: string) => {
  const segments = path.split('/').filter(Boolean)
  return ['/', ...segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`), path]
}

test('the routes that a page is drawn with match its path, and those above it, as all routes do', async () => {
  const build = await builtPages()
  const whole = treeOf(build.routes)
  expect(paths.length).toBeGreaterThan(40)
  for (const path of paths) {
    const kept = new Set(upwards(path).flatMap((one) => matchIds(whole, one)))
    const narrow = treeOf(narrowBuild(build, kept).routes)
    for (const one of upwards(path)) expect([one, matchIds(narrow, one)]).toEqual([one, matchIds(whole, one)])
  }
})

test('a page drawn with these is the same as drawn with all', async () => {
  const build = await builtPages()
  const findPage = createPageFinder(build, 'production')
  const all = createRequestHandler(build, 'production')
  const context = { backend: {}, scope: null, viewer: null, nonce: 'n', loadedAt: '2026-11-20T01:00:00.000Z' }
  const draw = async (render: Render, path: string, accept: string) => {
    const request = new Request(`http://localhost${path}`, { headers: { accept, 'user-agent': 'Googlebot' } })
    const answer = await render(request, { ...context } as unknown as AppLoadContext)
    return [answer.status, answer.headers.get('location'), await answer.text()]
  }
  for (const path of ['/sign-in', '/nothing/is/here', '/projects/erp/issues', '/sign-in.data'])
    expect(await draw(findPage(path).render, path, 'text/html')).toEqual(await draw(all, path, 'text/html'))
})
