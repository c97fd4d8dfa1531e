import path from 'node:path'
import { describe, expect, test } from 'vitest'
import remixConfig from '../remix.config.js'
import { tools } from '../server/contract/tools.ts'
import { readDrawing } from './factories/read-drawing.ts'
import {
  exportedFunctionsOf,
  exportedNamesOf,
  filesIn,
  importsOf,
  lengthOf,
  readText,
  sourcesIn,
  type Import,
} from './factories/read-imports.ts'

/** The arrows are drawn in docs/architecture.md, and nowhere else. */
const drawings = { server: readDrawing('server'), app: readDrawing('app') }
/** Libraries that a room may use; any where it is not here. */
const libraries: Record<string, RegExp> = { contract: /^(zod(\/|$)|negotiator$)/, client: /^ky$/ }

/** The room of a file of the repository, given with or without its extension. */
function roomOf(file: string): string {
  const [top, room] = file.split('/') as [string, string]
  const isInRoom = file.split('/').length > 2
  if (top === 'prisma') return room
  if (isSectionOfFact(file)) return 'contract'
  if (top === 'server') return isInRoom ? room : 'process'
  if (file.startsWith('app/backend.server')) return 'door'
  if (isRouteOfFact(file)) return 'routes'
  if (isWordsOfFact(file)) return 'messages'
  return isInRoom ? room : 'shell'
}
/** The pages and the rows of one kind of fact lie with it, and are routes. */
const isRouteOfFact = (file: string) => /^app\/facts\/\w+\/[\w-]+\.(route|rows)(\.tsx?)?$/.test(file)
/** The types of one kind's section lie with it, and are of the contract. */
const isSectionOfFact = (file: string) => /^server\/facts\/\w+\/section(\.ts)?$/.test(file)
/** The words of one kind of fact lie with it too. */
const isWordsOfFact = (file: string) => /^app\/facts\/(\w+\/)?words(\.|$)/.test(file)
const topOf = (file: string) => file.split('/')[0]!

/** The kind of fact that a file of the app, or a section's types, belong to. */
const kindOf = (file: string) => /^(?:app\/facts\/(\w+)\/|server\/facts\/(\w+)\/section)/.exec(file)?.slice(1).join('')

const sides = ['server', 'app'] as const
const nameOf = ({ from, target }: Import) => `${from} -> ${target}`

/** Imports that no arrow allows. */
function forbidden(folder: 'server' | 'app'): string[] {
  const { rooms, mayLook } = drawings[folder]
  return sourcesIn(folder).flatMap((file) => {
    const room = roomOf(file)
    if (!rooms.includes(room)) return [`${file} is in a room that is not drawn`]
    const isAllowed = ({ target, isFile }: Import) => {
      if (!isFile) return libraries[room]?.test(target) ?? true
      const wanted = roomOf(target)
      const isOwnSide = topOf(target) === folder || wanted === 'contract' || wanted === 'generated'
      return isOwnSide && (wanted === room || mayLook(room, wanted))
    }
    return importsOf(file)
      .filter((one) => !isAllowed(one) && !doors.includes(file))
      .map(nameOf)
  })
}

/** The two files of the app that know the server's types. */
const doors = ['app/backend.server.ts', 'app/env.d.ts']

describe('arrows never turn back', () => {
  test.each(sides)('in the %s', (side) => expect(forbidden(side)).toEqual([]))

  test.each(sides)('in the drawing of the %s itself', (side) => {
    const { arrows, mayLook } = drawings[side]
    const circles = arrows.filter(({ from, to, isForItselfAlone }) => !isForItselfAlone && mayLook(to, from))
    expect(circles).toEqual([])
  })

  test.each(sides)('and every arrow in the drawing of the %s stands for an import', (side) => {
    const used = new Set(
      sourcesIn(side).flatMap((file) => importsOf(file).map(({ target }) => `${roomOf(file)} -> ${roomOf(target)}`)),
    )
    const drawn = drawings[side].arrows.map(({ from, to }) => `${from} -> ${to}`)
    expect(drawn.filter((arrow) => !used.has(arrow))).toEqual([])
  })

  test('in the app: no kind of fact looks into another, nor into the list of them', () => {
    const ofKind = sourcesIn('app/facts').filter((file) => kindOf(file) && !isRouteOfFact(file))
    const others = ofKind.flatMap((file) =>
      importsOf(file).filter(
        ({ target, isFile }) =>
          isFile &&
          (target.startsWith('app/facts/registry') ||
            (kindOf(target) !== undefined && kindOf(target) !== kindOf(file))),
      ),
    )
    expect(others.map(nameOf)).toEqual([])
    expect(new Set(ofKind.map(kindOf)).size).toBeGreaterThan(5)
  })

  test('between them: the app knows the contract, and its door the types of the server', () => {
    const crossing = sourcesIn('app').flatMap((file) =>
      importsOf(file).filter(({ target, isFile }) => isFile && !target.startsWith('app/')),
    )
    const isAllowed = ({ from, target, isTypeOnly }: Import) =>
      target.startsWith('server/contract/') ||
      (isTypeOnly && (isSectionOfFact(target) || (doors.includes(from) && target.startsWith('server/'))))
    expect(crossing.filter((one) => !isAllowed(one)).map(nameOf)).toEqual([])
    // The rule is met often enough to mean something.
    expect(crossing.length).toBeGreaterThan(20)
  })

  test('nor does the contract know a kind of fact, whose section knows the contract and no other kind', () => {
    const ofContract = sourcesIn('server').filter((file) => roomOf(file) === 'contract')
    const others = ofContract.flatMap((file) =>
      importsOf(file).filter(({ target }) => isSectionOfFact(target) && kindOf(target) !== kindOf(file)),
    )
    expect(others.map(nameOf)).toEqual([])
    expect(ofContract.filter(isSectionOfFact).length).toBeGreaterThan(5)
  })

  test('nor do pages reach for a database, a session or a socket themselves', () => {
    const servers =
      /^(@prisma|prisma|better-sqlite3|pg$|better-auth|@better-auth|hono|@hono|@trpc\/server|pino|node:(?!stream$))/
    const reached = sourcesIn('app').flatMap((file) => importsOf(file).filter(({ target }) => servers.test(target)))
    expect(reached.map(nameOf)).toEqual([])
  })

  test('and the server’s door into its code is used by nothing that runs in a browser', () => {
    const users = sourcesIn('app').filter((file) =>
      importsOf(file).some(({ target, isTypeOnly }) => !isTypeOnly && roomOf(target) === 'door'),
    )
    const mayUse = (file: string) => roomOf(file) === 'routes' || /\.server\.tsx?$/.test(file)
    expect(users.filter((file) => !mayUse(file))).toEqual([])
  })
})

/** Rooms with rooms of their own, and what of them lies in none: the door for everyone outside. */
describe.each(['open-days', 'surveys'])('within %s', (house) => {
  const drawing = readDrawing(house)
  const inHouse = `server/${house}/`
  const innerRoomOf = (file: string) => {
    const [room, ...rest] = file.slice(inHouse.length).split('/')
    return rest.length > 0 ? room! : 'facade'
  }
  const inner = sourcesIn(`server/${house}`).flatMap((file) =>
    importsOf(file)
      .filter(({ target, isFile }) => isFile && target.startsWith(inHouse))
      .map((one) => ({ ...one, rooms: [innerRoomOf(file), innerRoomOf(one.target)] as const })),
  )

  test('arrows go one way', () => {
    const rooms = new Set(sourcesIn(`server/${house}`).map(innerRoomOf))
    expect([...rooms].filter((room) => !drawing.rooms.includes(room))).toEqual([])
    const turned = inner.filter(({ rooms: [from, to] }) => from !== to && !drawing.mayLook(from, to))
    expect(turned.map(nameOf)).toEqual([])
    expect(inner.length).toBeGreaterThan(100)
  })

  test('nothing that is drawn leads round in a circle, or stands for no import', () => {
    expect(drawing.arrows.filter(({ from, to }) => drawing.mayLook(to, from))).toEqual([])
    const used = new Set(inner.map(({ rooms: [from, to] }) => `${from} -> ${to}`))
    expect(drawing.arrows.map(({ from, to }) => `${from} -> ${to}`).filter((arrow) => !used.has(arrow))).toEqual([])
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
    .filter((name) => name.includes('-') && !appNames.has(name) && !tools.some((tool) => tool === name))

  test('has no server code in it', () => {
    const assets = filesIn(`${remixConfig.buildDirectory}/client/assets`).filter((file) => file.endsWith('.js'))
    expect(assets.length).toBeGreaterThan(5)
    const found = assets.flatMap((file) => {
      const text = readText(file)
      return [...words, ...modules].filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
    })
    expect(found).toEqual([])
  })

  test('would be found out: the server’s own bundle says every one of these words', () => {
    const bundle = filesIn('build')
      .filter((file) => /^build\/[^/]+\.js$/.test(file))
      .map(readText)
      .join('\n')
    expect(
      [...words, ...modules].filter((word) => !bundle.includes(word)).filter((word) => words.includes(word)),
    ).toEqual([])
    expect(modules.filter((name) => bundle.includes(name)).length).toBeGreaterThan(30)
  })
})

describe('files', () => {
  test('are named after what they do', () => {
    const vague = /(^|[-_.])(utils?|helpers?|common|misc|v\d+)([-_.]|$)/i
    const all = ['app', 'server', 'test', 'bench', 'prisma/demo'].flatMap(filesIn)
    expect(all.filter((file) => file.split('/').some((name) => vague.test(name)))).toEqual([])
    expect(all.length).toBeGreaterThan(200)
  })

  test('are short', () => {
    const files = [...sourcesIn('server'), ...sourcesIn('app')].filter((file) => roomOf(file) !== 'messages')
    const lengths = files.map(lengthOf).sort((a, b) => a - b)
    const at = (share: number) => lengths[Math.floor(lengths.length * share)]!
    expect(at(0.5)).toBeLessThan(80)
    expect(at(0.9)).toBeLessThan(220)
    const long = files.filter((file) => roomOf(file) === 'routes' && lengthOf(file) >= 120)
    expect(long).toEqual([])
  })

  test('export nothing under a name that another file exports', () => {
    // Remix reads what a route exports by its name; a message's area has one file for each language; and what a kind of fact is
    // called is said once on either side.
    const isNamedByOthers =
      /^app\/routes\/|\.(route|rows)\.tsx?$|^app\/messages\/|\/words(\.|\/)|\/facts\/([^/]+\/)?(fact|registry)\.ts$|^app\/root\.tsx$/
    const files = [...sourcesIn('server'), ...sourcesIn('app')].filter((file) => !isNamedByOthers.test(file))
    const by = new Map<string, string[]>()
    for (const file of files)
      for (const name of new Set(exportedNamesOf(file))) by.set(name, [...(by.get(name) ?? []), file])
    expect([...by].filter(([, own]) => own.length > 1)).toEqual([])
    expect(by.size).toBeGreaterThan(1_000)
  })

  test('of the server say of each function they export what it gives', () => {
    const all = sourcesIn('server').flatMap((file) => exportedFunctionsOf(file).map((one) => ({ ...one, file })))
    expect(all.length).toBeGreaterThan(80)
    expect(all.filter(({ hasComment }) => !hasComment).map(({ file, name }) => `${file}: ${name}`)).toEqual([])
  })
})
