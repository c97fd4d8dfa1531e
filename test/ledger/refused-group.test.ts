import { expect, test } from 'vitest'
import { buildSnapshot } from '../../server/board/snapshot.ts'
import { createWriter } from '../../server/ledger/writer.ts'
import type { RowsStatement } from '../../server/platform/many-rows.ts'
import { openSql, type SqlValue } from '../../server/platform/sql.ts'
import { expectRightFolds } from '../factories/expect-right-folds.ts'
import { buildUpdate, nine, openTestProject, type TestProject } from '../factories/open-test-project.ts'

const at = (minute: number) => new Date(nine - (1000 - minute) * 60_000).toISOString()
const opened = (minute: number) => buildUpdate({ id: `opened ${minute}`, at: at(minute) })
const closed = (minute: number) => buildUpdate({ id: `closed ${minute}`, at: at(minute), data: { status: 'closed' } })

const bodyOf = (...updates: unknown[]) => Buffer.from(JSON.stringify({ project: 'erp', updates }))
const pushTo = async (project: TestProject, writer: TestProject['writer'], ...updates: unknown[]) =>
  writer.append(bodyOf(...updates), await project.grantOf('jira'), 'en')

test('nothing of a group stays of which one statement was refused', async () => {
  await using project = await openTestProject()
  const sql = openSql(project.databaseUrl, 'write')
  let refuses = false
  const writer = createWriter(
    {
      ...sql,
      writeRows<Row>(statement: RowsStatement, rows: readonly SqlValue[][]) {
        if (refuses && statement.one.includes('thing')) throw new Error('disk I/O error')
        return sql.writeRows<Row>(statement, rows)
      },
    },
    () => nine,
    buildSnapshot,
  )
  await pushTo(project, writer, opened(1))
  refuses = true
  await expect(pushTo(project, writer, closed(2))).rejects.toMatchObject({ code: 'unavailable' })
  refuses = false
  await pushTo(project, writer, opened(3))
  await pushTo(project, writer, closed(2))
  await writer.close()
  expect((await project.board()).issues).toMatchObject({ total: 1, open: 1 })
  await expectRightFolds(project)
})
