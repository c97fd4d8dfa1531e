import path from 'node:path'
import { describe, expect, it } from 'vitest'
import remixConfig from '../remix.config.js'
import {
  exportedFunctionsOf,
  filesIn,
  importsOf,
  lengthOf,
  readText,
  sourcesIn,
  type Import,
} from './factories/read-imports.ts'

interface Room {
  /** Other rooms it may look into; its own is always open. */
  rooms: string[]
  /** Libraries it may use; any where left out. */
  libraries?: RegExp
}

const allOfServer = [
  'contract',
  'platform',
  'identity',
  'delivery',
  'board',
  'ledger',
  'notify',
  'surveys',
  'open-days',
  'live',
  'client',
  'cli',
  'api',
]

/** The arrows of the server. A new folder has to be thought about here. */
const serverRooms: Record<string, Room> = {
  contract: { rooms: [], libraries: /^zod(\/|$)/ },
  platform: { rooms: ['generated'] },
  identity: { rooms: ['contract', 'platform'] },
  delivery: { rooms: ['contract', 'platform', 'identity'] },
  board: { rooms: ['contract', 'platform', 'identity', 'delivery'] },
  ledger: { rooms: ['contract', 'platform', 'identity', 'delivery', 'board'] },
  notify: { rooms: ['contract', 'platform'] },
  surveys: { rooms: ['contract', 'platform', 'identity', 'delivery', 'board', 'ledger', 'notify'] },
  'open-days': {
    rooms: ['contract', 'platform', 'identity', 'delivery', 'board', 'ledger', 'notify', 'surveys', 'live'],
  },
  live: { rooms: ['contract', 'platform'] },
  client: { rooms: ['contract'], libraries: /^ky$/ },
  cli: { rooms: allOfServer.filter((room) => room !== 'api' && room !== 'live') },
  api: { rooms: allOfServer.filter((room) => room !== 'cli') },
  // server/main.ts, http.ts and the like: the process, which puts everything together.
  process: { rooms: allOfServer },
}

/** The arrows of the app: routes -> boards and rooms -> ui -> lib, never back. */
const parts = ['boards', 'open-day', 'survey', 'workshop']
const appRooms: Record<string, Room> = {
  shell: { rooms: ['ui', 'lib', 'messages', 'contract'] },
  door: { rooms: ['contract'] },
  routes: { rooms: [...parts, 'ui', 'lib', 'door', 'contract'] },
  boards: { rooms: ['ui', 'lib', 'contract'] },
  'open-day': { rooms: ['boards', 'ui', 'lib', 'contract'] },
  survey: { rooms: ['boards', 'ui', 'lib', 'contract'] },
  // The workshop shows a survey as its sponsor will see it, and a deck as the room will.
  workshop: { rooms: ['boards', 'open-day', 'survey', 'ui', 'lib', 'contract'] },
  ui: { rooms: ['lib', 'contract'] },
  lib: { rooms: ['messages', 'contract', 'door'] },
  messages: { rooms: ['contract'] },
}

/** The room of a file of the repository, given with or without its extension. */
function roomOf(file: string): string {
  const [top, room] = file.split('/') as [string, string]
  const isInRoom = file.split('/').length > 2
  if (top === 'prisma') return room
  if (top === 'server') return isInRoom ? room : 'process'
  if (file.startsWith('app/backend.server')) return 'door'
  return isInRoom ? room : 'shell'
}
const topOf = (file: string) => file.split('/')[0]!

const nameOf = ({ from, target }: Import) => `${from} -> ${target}`

/** Imports that the table does not allow. */
function forbidden(folder: 'server' | 'app', rooms: Record<string, Room>): string[] {
  return sourcesIn(folder).flatMap((file) => {
    const room = rooms[roomOf(file)]
    if (!room) return [`${file} is in no known room`]
    const isAllowed = ({ target, isFile }: Import) => {
      if (!isFile) return room.libraries?.test(target) ?? true
      const wanted = roomOf(target)
      const isOwnSide = topOf(target) === folder || wanted === 'contract' || wanted === 'generated'
      return isOwnSide && (wanted === roomOf(file) || room.rooms.includes(wanted))
    }
    return importsOf(file)
      .filter((one) => !isAllowed(one) && !doors.includes(file))
      .map(nameOf)
  })
}

/** The two files of the app that know the server's types. */
const doors = ['app/backend.server.ts', 'app/env.d.ts']

describe('arrows never turn back', () => {
  it('in the server', () => expect(forbidden('server', serverRooms)).toEqual([]))

  it('in the app', () => expect(forbidden('app', appRooms)).toEqual([]))

  it('between them: the app knows the contract, and its door the types of the server', () => {
    const crossing = sourcesIn('app').flatMap((file) =>
      importsOf(file).filter(({ target, isFile }) => isFile && !target.startsWith('app/')),
    )
    const isAllowed = ({ from, target, isTypeOnly }: Import) =>
      target.startsWith('server/contract/') || (doors.includes(from) && isTypeOnly && target.startsWith('server/'))
    expect(crossing.filter((one) => !isAllowed(one)).map(nameOf)).toEqual([])
    // The rule is met often enough to mean something.
    expect(crossing.length).toBeGreaterThan(20)
  })

  it('nor do pages reach for a database, a session or a socket themselves', () => {
    const servers =
      /^(@prisma|prisma|better-sqlite3|pg$|better-auth|@better-auth|hono|@hono|@trpc\/server|pino|node:(?!stream$))/
    const reached = sourcesIn('app').flatMap((file) => importsOf(file).filter(({ target }) => servers.test(target)))
    expect(reached.map(nameOf)).toEqual([])
  })

  it('and the server’s door into its code is used by nothing that runs in a browser', () => {
    const users = sourcesIn('app').filter((file) =>
      importsOf(file).some(({ target, isTypeOnly }) => !isTypeOnly && roomOf(target) === 'door'),
    )
    const mayUse = (file: string) => file.startsWith('app/routes/') || /\.server\.tsx?$/.test(file)
    expect(users.filter((file) => !mayUse(file))).toEqual([])
  })
})

describe('the browser’s bundle', () => {
  /** Words that only the server's code says. */
  const words = [
    'better-sqlite3',
    'ingest_key',
    'ledger_head',
    'series_delta',
    'daylight-ledger-1',
    'secret_hash',
    'INSERT INTO',
    'DATABASE_URL',
    'node:fs',
    'node:crypto',
  ]
  const appNames = new Set(sourcesIn('app').map((file) => path.basename(file).split('.')[0]))
  /** Modules of the server by names that could be nothing else. */
  const modules = sourcesIn('server')
    .filter((file) => !file.startsWith('server/contract/') && !/\/(cli|client)\//.test(file))
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => name.includes('-') && !appNames.has(name))

  it('has no server code in it', () => {
    const assets = filesIn(`${remixConfig.buildDirectory}/client/assets`).filter((file) => file.endsWith('.js'))
    expect(assets.length).toBeGreaterThan(5)
    const found = assets.flatMap((file) => {
      const text = readText(file)
      return [...words, ...modules].filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
    })
    expect(found).toEqual([])
  })

  it('would be found out: the server’s own bundle says every one of these words', () => {
    const bundle = ['build/main.js', 'build/writer-thread.js', 'build/daylight.js'].map(readText).join('\n')
    expect(
      [...words, ...modules].filter((word) => !bundle.includes(word)).filter((word) => words.includes(word)),
    ).toEqual([])
    expect(modules.filter((name) => bundle.includes(name)).length).toBeGreaterThan(30)
  })
})

describe('files', () => {
  it('are named after what they do', () => {
    const vague = /(^|[-_.])(utils?|helpers?|common|misc|v\d+)([-_.]|$)/i
    const all = ['app', 'server', 'test', 'bench', 'prisma/demo'].flatMap(filesIn)
    expect(all.filter((file) => file.split('/').some((name) => vague.test(name)))).toEqual([])
    expect(all.length).toBeGreaterThan(200)
  })

  it('are short', () => {
    const files = [...sourcesIn('server'), ...sourcesIn('app')].filter((file) => !file.startsWith('app/messages/'))
    const lengths = files.map(lengthOf).sort((a, b) => a - b)
    const at = (share: number) => lengths[Math.floor(lengths.length * share)]!
    expect(at(0.5)).toBeLessThan(80)
    expect(at(0.9)).toBeLessThan(220)
    const long = files.filter((file) => file.startsWith('app/routes/') && lengthOf(file) >= 120)
    expect(long).toEqual([])
  })

  it('of the server say of each function they export what it gives', () => {
    const all = sourcesIn('server').flatMap((file) => exportedFunctionsOf(file).map((one) => ({ ...one, file })))
    expect(all.length).toBeGreaterThan(80)
    expect(all.filter(({ hasComment }) => !hasComment).map(({ file, name }) => `${file}: ${name}`)).toEqual([])
  })
})
