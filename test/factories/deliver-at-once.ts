import type { LedgerWriter } from '../../server/ledger/writer.ts'
import type { Sent } from './arbitrary-updates.ts'
import type { TestProject } from './open-test-project.ts'

/** Pushes batches through two writers without waiting for any answer; gives how many updates were applied. */
export async function deliverAtOnce(project: TestProject, other: LedgerWriter, batches: Sent[][]): Promise<number> {
  const grants = { jira: await project.grantOf('jira'), testrail: await project.grantOf('testrail') }
  const pushes = batches.flatMap((batch, index) =>
    (['jira', 'testrail'] as const).map(async (source) => {
      const updates = batch.filter((sent) => sent.source === source).map(({ update }) => update)
      if (updates.length === 0) return 0
      const body = Buffer.from(JSON.stringify({ project: 'erp', updates }))
      const writer = index % 3 === 0 ? other : project.writer
      const { receipts } = await writer.append(body, grants[source], 'en')
      return receipts.filter(({ status }) => status === 'applied').length
    }),
  )
  return (await Promise.all(pushes)).reduce((sum, applied) => sum + applied, 0)
}
