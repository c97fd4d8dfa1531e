import { builtPages } from '../factories/start-test-server.ts'

/** A route of the built pages. `params` are the names of what its address leaves open. */
export interface PageRoute {
  id: string
  path: string
  params: string[]
}

/** Every route of the pages that are served, by the build's own manifest. */
export async function pageRoutes(): Promise<PageRoute[]> {
  const { routes } = await builtPages()
  const pathOf = (id: string): string => {
    const route = routes[id]!
    const parent = route.parentId ? pathOf(route.parentId) : ''
    return route.path ? `${parent}/${route.path}` : parent
  }
  return Object.keys(routes)
    .filter((id) => id !== 'root')
    .map((id) => {
      const path = pathOf(id) || '/'
      return { id, path, params: [...path.matchAll(/:(\w+)|\*/g)].map(([whole, name]) => name ?? whole) }
    })
}
