import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createHttp } from './http.ts'
import { openFirstStart } from './setup/first-start.ts'
import { startServices } from './start-services.ts'
import { readEnvironment } from './platform/environment.ts'
import { keepFormerAssets } from './platform/keep-former-assets.ts'
import { loadEnvFile } from './platform/load-env-file.ts'
import { log } from './platform/log.ts'
import { packageRoot, runsFromSource } from './platform/package-root.ts'

const environment = await orSayWhy(() => {
  loadEnvFile()
  return readEnvironment()
})
const { origin, port, host, portalName, trustedProxy } = environment
const { services, stop } = await orSayWhy(() =>
  startServices(environment, () => {
    // Without its writer the process can acknowledge nothing, nor without its database: whoever runs it starts it again.
    log.fatal('stopping, as a thread that it cannot do without is gone')
    process.exit(1)
  }),
)
// When a project changes, everyone who looks at it connects at once: with room in the queue nobody is turned away and
// tries again a second later, and a connection that is kept for a minute need not be made again.
const server = createServer({ keepAliveTimeout: 75_000 })
server.on('request', runsFromSource ? await developmentListener() : await productionListener())
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') console.error(`Port ${port} is taken: set PORT to another one`)
  else console.error(host ? `HOST=${host}: ${error.message}` : error.message)
  process.exit(1)
})
server.listen({ port, backlog: 4_096, ...(host ? { host } : {}) }, () => {
  const { port: bound } = server.address() as AddressInfo
  const at = port === 0 ? `http://localhost:${bound}` : origin
  console.log(`Daylight is ready on ${at}`)
  void tellFirstStart({ ...services, origin: at })
})

/** Where nobody can sign in yet, whoever starts it is told how the first administrator is made. */
async function tellFirstStart(given: typeof services) {
  const address = await openFirstStart(given)
  if (address) console.log(`Nobody can sign in yet. The first administrator is made here, once: ${address}`)
}

/** Whoever starts it learns in a line what is wrong with a variable, the folder or the database; the rest is logged. */
async function orSayWhy<Result>(begin: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await begin()
  } catch (error) {
    log.debug({ err: error }, 'cannot start')
    console.error(`Daylight cannot start: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

async function productionListener(): Promise<RequestListener> {
  const pages = (await import(pathToFileURL(path.join(packageRoot, 'build/pages/server/index.js')).href)) as ServerBuild
  const staticFolder = path.join(packageRoot, 'build/pages/client')
  const formerAssets = keepFormerAssets(path.join(staticFolder, 'assets'), environment.dataFolder, new Date())
  const http = createHttp({ services, origin, portalName, pages, staticFolder, formerAssets, trustedProxy })
  const listener = getRequestListener(http.fetch)
  return (request, response) => void listener(request, response)
}

/** Vite in front, with hot reloading; the pages are whatever it has compiled now. */
async function developmentListener(): Promise<RequestListener> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  const pages = () => vite.ssrLoadModule('virtual:remix/server-build') as unknown as Promise<ServerBuild>
  const http = createHttp({ services, origin, portalName, pages, staticFolder: null, trustedProxy })
  const listener = getRequestListener(http.fetch)
  return (request, response) => void vite.middlewares(request, response, () => void listener(request, response))
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close(() => void stop().then(() => process.exit(0)))
    server.closeAllConnections()
  })
