import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, MiddlewareHandler } from 'hono'
import path from 'node:path'

const from = (folder: string) => ({ root: path.relative(process.cwd(), folder), precompressed: true })
const cached = (value: string) => ({ onFound: (_: string, c: Context) => c.header('cache-control', value) })
const forEver = cached('public, max-age=31536000, immutable')

/** The hashed files of a folder's `assets`: they never change. */
export const serveAssets = (folder: string): MiddlewareHandler => serveStatic({ ...from(folder), ...forEver })

/** Those of a folder that is itself what `assets` was. */
export const serveFormerAssets = (folder: string): MiddlewareHandler =>
  serveStatic({ ...from(folder), ...forEver, rewriteRequestPath: (asked) => asked.replace('/assets', '') })

/** Everything else of a folder, which may be another with the next release. */
export const serveFiles = (folder: string): MiddlewareHandler =>
  serveStatic({ ...from(folder), ...cached('public, max-age=3600') })
