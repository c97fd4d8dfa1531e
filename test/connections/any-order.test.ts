import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFolded } from '../../server/facts/read-folded.ts'
import { buildGithubEvent, buildGitlabEvent, buildJiraEvent } from '../factories/build-tool-bodies.ts'
import { openTestHooks } from '../factories/open-test-hooks.ts'
import { openTestProject } from '../factories/open-test-project.ts'

/** What happens to an issue at one moment, as each tool tells it. */
interface Happening {
  number: number
  isDone: boolean
  title: string
  isGone: boolean
}
const happening: fc.Arbitrary<Happening> = fc.record({
  number: fc.integer({ min: 1, max: 3 }),
  isDone: fc.boolean(),
  title: fc.constantFrom('Ledger totals differ', '总账不平', 'Print layout'),
  isGone: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
})
const hour = 3_600_000
const timeOf = (at: number) =>
  new Date(Date.parse('2026-10-01T00:00:00Z') + at * 7 * hour).toISOString().replace('.000', '')

const tellers = {
  jira: ({ number, isDone, title, isGone }: Happening, at: number) =>
    buildJiraEvent({
      event: isGone ? 'jira:issue_deleted' : 'jira:issue_updated',
      at: timeOf(at),
      key: `ERP-${number}`,
      summary: title,
      category: isDone ? 'done' : 'new',
    }),
  gitlab: ({ number, isDone, title }: Happening, at: number) =>
    buildGitlabEvent({ iid: number, title, state: isDone ? 'closed' : 'opened', updated_at: timeOf(at) }),
  github: ({ number, isDone, title, isGone }: Happening, at: number) =>
    buildGithubEvent(isGone ? 'deleted' : 'edited', {
      number,
      title,
      state: isDone ? 'closed' : 'open',
      updated_at: timeOf(at),
    }),
}
type Tool = keyof typeof tellers

async function boardAfter(tool: Tool, bodies: readonly unknown[]) {
  const project = await openTestProject()
  try {
    const hooks = openTestHooks(project)
    const { url } = await hooks.connect({ tool })
    for (const [at, body] of bodies.entries()) {
      // Each under a name of its own: that it was told before is seen by what it says.
      const named = {
        'x-atlassian-webhook-identifier': `${at}`,
        'idempotency-key': `${at}`,
        'x-github-delivery': `${at}`,
      }
      expect(await hooks.deliver(url, body, named)).toEqual({ accepted: 1, ignored: 0, quarantined: 0 })
    }
    const { series } = await readFolded(project.sql, (await project.project()).id)
    return { issues: (await project.board()).issues, series: series.map((one) => JSON.stringify(one)).sort() }
  } finally {
    await project.close()
  }
}

test('a tool’s deliveries in any order, and some of them twice, give the same board', async () => {
  const cases = fc.array(happening, { minLength: 2, maxLength: 8 }).chain((story) =>
    fc.record({
      tool: fc.constantFrom<Tool>('jira', 'gitlab', 'github'),
      story: fc.constant(story),
      order: fc.shuffledSubarray([...story.keys(), ...story.keys()], { minLength: story.length * 2 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(cases, async ({ tool, story, order }) => {
      const bodies = story.map((one, at) => tellers[tool](one, at))
      const inOrder = await boardAfter(tool, bodies)
      const otherwise = await boardAfter(
        tool,
        order.map((at) => bodies[at]),
      )
      expect(otherwise).toEqual(inOrder)
    }),
    { numRuns: 12 },
  )
})

test.each([
  ['github', buildGithubEvent('opened'), buildGithubEvent('closed', { state: 'closed' }), buildGithubEvent('reopened')],
  ['gitlab', buildGitlabEvent(), buildGitlabEvent({ state: 'closed' }), buildGitlabEvent({ action: 'reopen' })],
] as const)('%s: what was opened and closed within one second is closed, and open once reopened', async (...told) => {
  const [tool, opened, closed, reopened] = told
  for (const bodies of [
    [opened, closed],
    [closed, opened],
  ])
    expect((await boardAfter(tool, bodies)).issues).toMatchObject({ total: 1, closed: 1 })
  expect((await boardAfter(tool, [reopened, closed, opened])).issues).toMatchObject({ total: 1, open: 1 })
})
