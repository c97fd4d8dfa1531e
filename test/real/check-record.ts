import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { seededRandom } from '../../prisma/demo/seeded-random.ts'
import { createIngestClient, type BoardView } from '../../server/client/create-ingest-client.ts'
import type { BuiltServer } from './built-server.ts'
import { findDifferences } from './find-differences.ts'

interface Pushed {
  sent: number
  applied: number
  duplicate: number
  quarantined: number
  seconds: number
}

/** What the run over one pair of files found: nothing where all is as expected. */
export interface RecordReport {
  name: string
  summary: string
  differences: string[]
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)

async function createProject(server: BuiltServer, key: string, timeZone: string) {
  await server.cli('project', 'add', key, '--customer', 'real', '--name', key, '--time-zone', timeZone)
  const added = await server.cli('key', 'add', '--source', 'records', '--project', key, '--can', 'push,read')
  const client = createIngestClient({ url: server.origin, key: added.key as string })
  return {
    push: async (file: string) =>
      (await server.cli(
        ...['push', '--url', server.origin, '--key', added.key as string, '--project', key, file],
      )) as unknown as Pushed,
    /** The board without what tells one project, or one moment of building it, from another. */
    async figures() {
      const { builtAt: _, project, ...board }: BoardView = await client.getBoard(key)
      return { ...board, project: { ...project, key: '', name: '' } }
    },
  }
}

function shuffledCopy(server: BuiltServer, name: string, file: string): string {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const copy = path.join(server.folder, `${slugOf(name)}.shuffled.ndjson`)
  writeFileSync(copy, `${seededRandom(name).shuffled(lines).join('\n')}\n`)
  return copy
}

function* expectPushed(pushed: Pushed, expected: Partial<Pushed>, when: string) {
  for (const difference of findDifferences(expected, pushed)) yield `${when}: ${difference}`
}

/**
 * Pushes NAME.updates.ndjson in order, again shuffled (all must be duplicates and the board must stay), and shuffled
 * into a second project (whose board must be the same), and compares the board with NAME.expected.json.
 */
export async function checkRecord(server: BuiltServer, folder: string, name: string): Promise<RecordReport> {
  const file = path.join(folder, `${name}.updates.ndjson`)
  const { timeZone, ...expected } = JSON.parse(
    readFileSync(path.join(folder, `${name}.expected.json`), 'utf8'),
  ) as Record<string, unknown> & { timeZone: string }
  const shuffled = shuffledCopy(server, name, file)
  const differences: string[] = []

  const inOrder = await createProject(server, slugOf(name), timeZone)
  const first = await inOrder.push(file)
  const board = await inOrder.figures()
  differences.push(...expectPushed(first, { quarantined: 0 }, 'first push'))
  differences.push(...findDifferences(expected, board))

  const again = await inOrder.push(shuffled)
  differences.push(...expectPushed(again, { applied: 0, duplicate: first.sent, quarantined: 0 }, 'second push'))
  const afterAgain = [...findDifferences(board, await inOrder.figures())]
  differences.push(...afterAgain.map((difference) => `after the second push: ${difference}`))

  const anyOrder = await createProject(server, `${slugOf(name)}-shuffled`, timeZone)
  const other = await anyOrder.push(shuffled)
  const otherFigures = await anyOrder.figures()
  const shuffledDifferences = [...findDifferences(board, otherFigures), ...findDifferences(otherFigures, board)]
  differences.push(...shuffledDifferences.map((difference) => `shuffled: ${difference}`))

  const speed = (pushed: Pushed) => Math.round(pushed.sent / pushed.seconds).toLocaleString('en')
  const summary =
    `${first.sent} updates: ${first.applied} applied, ${first.duplicate} duplicate, ${first.quarantined} quarantined; ` +
    `${speed(first)} updates/s in order, ${speed(other)} shuffled, ${speed(again)} as duplicates`
  return { name, summary, differences }
}
