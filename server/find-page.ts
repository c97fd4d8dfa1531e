import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { LRUCache } from 'lru-cache'

/** Draws the page that a request asks for. */
export type Render = (request: Request, context: AppLoadContext) => Promise<Response>

/** What draws the page at a path, and whether each of its routes that loads something says that it may be shared, and one does. */
interface Page {
  render: Render
  isShared: boolean
}
export type FindPage = (path: string) => Page

/** Paths of which is known what draws them; those asked for last. */
const mostPaths = 5_000

/**
 * Finds what draws the page at a path. Remix flattens and ranks all routes several times for each page; what is given here
 * draws with those alone that the path, or one above it, is of, which it ranks to the same, and writes the same page.
 */
export function createPageFinder(
  pages: ServerBuild | (() => Promise<ServerBuild>),
  mode: 'production' | 'development',
): FindPage {
  const whole = { render: createRequestHandler(pages, mode), isShared: false }
  // In development routes are what their files are at that moment.
  if (typeof pages === 'function') return () => whole
  const tree = treeOf(pages.routes)
  const known = new LRUCache<string, Page>({ max: mostPaths })
  const byRoutes = new Map<string, Page>()

  function find(path: string): Page {
    const own = matchIds(tree, path)
    if (own.length === 0) return whole
    const ids = [...new Set([own, ...above(path).map((one) => matchIds(tree, one))].flat())].sort()
    const name = JSON.stringify([own.at(-1), ids])
    let page = byRoutes.get(name)
    if (!page) {
      const render = createRequestHandler(narrowBuild(pages as ServerBuild, new Set(ids)), mode)
      byRoutes.set(name, (page = { render, isShared: isShared(pages as ServerBuild, own) }))
    }
    return page
  }
  return (asked) => {
    const path = pageOfData(asked)
    let page = known.get(path)
    if (!page) known.set(path, (page = find(path)))
    return page
  }
}

/** The path of the page whose data Remix asks for at this one. */
const pageOfData = (path: string) => (path.endsWith('.data') ? path.slice(0, -5).replace(/^\/_root$/, '/') : path)

/** The paths above one: what is there goes to the browser with the page. */
function above(path: string): string[] {
  const segments = path.split('/').filter(Boolean)
  return segments.map((_, index) => `/${segments.slice(0, index).join('/')}`)
}

interface Route {
  id: string
  path?: string
  index?: boolean
  children?: Route[]
}
type Routes = ServerBuild['routes']

/** Routes as the router takes them, in the order in which they were defined. */
export function treeOf(routes: Routes, parent?: string): Route[] {
  return Object.values(routes).flatMap((route) =>
    route && route.parentId === parent
      ? [
          route.index
            ? { id: route.id, path: route.path, index: true }
            : { id: route.id, path: route.path, children: treeOf(routes, route.id) },
        ]
      : [],
  )
}

/** The routes of a path, from the outermost; none where nothing is there. */
export const matchIds = (tree: Route[], path: string): string[] =>
  (matchRoutes(tree as Parameters<typeof matchRoutes>[0], path) ?? []).map(({ route }) => route.id!)

/** The same pages with some of their routes only. */
export function narrowBuild(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const some = <Of extends object>(all: Of) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id))) as unknown as Of
  return { ...build, routes: some(build.routes), assets: { ...build.assets, routes: some(build.assets.routes) } }
}

function isShared({ routes }: ServerBuild, ids: readonly string[]): boolean {
  const loading = ids
    .map((id) => routes[id]!.module as { loader?: unknown; isShared?: boolean })
    .filter((one) => one.loader)
  return loading.length > 0 && loading.every((one) => one.isShared === true)
}
