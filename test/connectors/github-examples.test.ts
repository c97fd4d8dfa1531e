import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { judgeUpdate } from '../../server/ledger/judge-update.ts'
import { readToolBody } from '../factories/read-tool-body.ts'

interface Example {
  name: string
  examples: { action?: string; issue?: { pull_request?: unknown } }[]
}
/** What a board shows of it: its status, or its day. */
const stateOf = z.string().default('there')
const all = createRequire(import.meta.url)('@octokit/webhooks-examples') as Example[]

test('every example of GitHub’s is read: issues and milestones become updates, everything else is ignored', async () => {
  const said = new Set<string>()
  for (const { name, examples } of all)
    for (const example of examples) {
      const what = `${name} ${example.action ?? ''}`
      const reading = await readToolBody('github', example, { headers: { 'x-github-event': name } })
      if (!reading.ok) throw new Error(`${what}: ${reading.message}`)
      expect(reading.updates.map((update) => judgeUpdate(update, 'en')).filter(Boolean), what).toEqual([])
      for (const { kind, key, data } of reading.updates)
        said.add(
          `${what}: ${kind} ${key} ${data ? stateOf.parse(data.status ?? data.completedOn ?? data.forecastOn) : 'gone'}`,
        )
      // GitHub's example of an issue that lost its milestone is a pull request.
      const isOfInterest = (name === 'issues' || name === 'milestone') && !example.issue?.pull_request
      expect(reading.ignored, what).toBe(isOfInterest ? 0 : 1)
      // Without its header nothing else is taken for one of them either.
      const bare = await readToolBody('github', example)
      if (!isOfInterest) expect(bare, what).toMatchObject({ ok: true, updates: [], ignored: 1 })
    }
  expect([...said].sort()).toEqual([
    'issues assigned: issue Codertocat/Hello-World#1 open',
    'issues deleted: issue Codertocat/Hello-World#1 gone',
    'issues edited: issue Codertocat/Hello-World#1 open',
    'issues labeled: issue Codertocat/Hello-World#1 open',
    'issues locked: issue Codertocat/Hello-World#1 open',
    'issues opened: issue Codertocat/Hello-World#1 open',
    'issues pinned: issue Codertocat/Hello-World#1 there',
    'issues reopened: issue Codertocat/Hello-World#1 open',
    'issues transferred: issue Codertocat/Hello-World#1 open',
    'issues transferred: issue octo-org/octo-repo#1 gone',
    'issues unassigned: issue Codertocat/Hello-World#1 open',
    'issues unlabeled: issue Codertocat/Hello-World#1 open',
    'issues unlocked: issue Codertocat/Hello-World#1 open',
    'issues unpinned: issue Codertocat/Hello-World#1 there',
    'milestone closed: milestone Codertocat/Hello-World%1 2019-05-15',
    'milestone created: milestone Codertocat/Hello-World%1 2019-05-23',
    'milestone deleted: milestone Codertocat/Hello-World%1 gone',
  ])
})
