import { seededRandom } from '../prisma/demo/seeded-random.ts'
import type { Update } from '../server/contract/ingest.ts'

const dayMs = 86_400_000
const months = 9
const modules = ['finance', 'purchasing', 'sales', 'warehouse', 'production', 'quality', 'payroll', 'reporting']
const severities = ['critical', 'major', 'major', 'minor', 'minor', 'minor', 'trivial']
const words =
  'ledger totals differ after posting the goods receipt of a foreign currency order twice in one period'.split(' ')

/**
 * About `count` updates of a rollout of nine months: six issues to four UAT cases, each told of three times, in the
 * order in which it happened. `prefix` keeps the ids of one run apart from those of another.
 */
export function generateUpdates(count: number, prefix: string): Update[] {
  const random = seededRandom('bench')
  const start = Date.UTC(2026, 0, 5, 1)
  const at = (ms: number) => new Date(Math.round(ms)).toISOString()
  const title = () => random.shuffled(words).slice(0, 8).join(' ')
  const updates: { instant: number; update: Update }[] = []
  for (let thing = 0; updates.length < count; thing++) {
    const issue = random.chance(0.6)
    const key = issue ? `ERP-${thing}` : `UAT-${thing}`
    const module = random.pick(modules)
    const steps: Record<string, unknown>[] = issue
      ? [
          { title: title(), status: 'open', severity: random.pick(severities), module, site: 'suzhou' },
          { severity: random.pick(severities), module },
          { status: 'closed' },
        ]
      : [
          { title: title(), cycle: `cycle-${random.whole(1, 3)}`, module, status: 'not-run' },
          { status: random.chance(0.3) ? 'failed' : 'passed' },
          { status: 'passed' },
        ]
    let instant = start + random.next() * (months * 30 - 30) * dayMs
    for (const [step, data] of steps.entries()) {
      const id = `${prefix}:${key}#${step}`
      const url = `https://jira.example.com/browse/${key}`
      updates.push({ instant, update: { id, kind: issue ? 'issue' : 'test', key, at: at(instant), data, url } })
      instant += random.next() * 15 * dayMs
    }
  }
  return updates
    .sort((one, other) => one.instant - other.instant)
    .slice(0, count)
    .map(({ update }) => update)
}
