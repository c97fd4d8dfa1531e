import { expect, test } from 'vitest'
import { keyScope } from '../../server/identity/scope.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const update = (kind: string, key: string, data: Record<string, unknown>, rest: object = {}) =>
  buildUpdate({ kind, key, data, at: '2026-11-10T12:00:00+08:00', ...rest })

test('commitments stand with open ones first, by due date, and one that does not say is open', async () => {
  await using project = await openTestProject()
  await project.push([
    update('commitment', 'a', { title: 'A', dueOn: '2026-11-30', madeOn: '2026-11-01', origin: 'open-day' }),
    update('commitment', 'b', { title: 'B', dueOn: '2026-11-20', status: 'open', owner: 'Chen' }),
    update('commitment', 'c', { title: 'C', dueOn: '2026-11-01', status: 'kept', madeOn: '2026-10-01' }),
    update('commitment', 'd', { title: 'D', status: 'closed', closedOn: '2026-11-09', madeOn: '2026-10-05' }),
    update('commitment', 'e', { title: 'E', status: 'closed', madeOn: '2026-10-20' }),
    update('commitment', 'f', { title: 'F' }),
  ])
  const { commitments } = await project.board()
  expect(commitments).toMatchObject({ total: 6, open: 3, kept: 1, overdue: 1 })
  expect(commitments.items.map(({ key, status, overdueDays }) => [key, status, overdueDays])).toEqual([
    ['b', 'open', 2],
    ['a', 'open', 0],
    ['f', 'open', 0],
    ['c', 'kept', 0],
    ['e', 'closed', 0],
    ['d', 'closed', 0],
  ])
})

test('an internal commitment counts, and says nothing of itself to the customer', async () => {
  await using project = await openTestProject()
  await project.push([update('commitment', 'secret', { title: 'Hush', owner: 'Chen' }, { visibility: 'internal' })])
  const { id } = await project.project()
  const seen = await requireProject(keyScope('jira', new Set([id])), project.sql, 'erp')
  const board = await project.services.boards.readBoard(seen)
  expect(board.commitments).toMatchObject({ total: 1, open: 1, items: [{ title: null, owner: null }] })
  expect(JSON.stringify(board)).not.toMatch(/Hush|secret|Chen/)
})

test('a survey that says how many were asked gives its answers their denominator, by its name', async () => {
  await using project = await openTestProject()
  const answer = (nth: number, data: object) =>
    update('response', `r-${nth}`, { survey: 'Open day', question: 'Q', scale: 'csat5', score: 4, ...data })
  await project.push([
    update('survey', 'open-day-1', { survey: 'Open day', invited: 20, opensOn: '2026-11-10', anonymous: true }),
    ...Array.from({ length: 12 }, (_, nth) => answer(nth, { site: nth < 6 ? 'Foshan' : 'Wuxi' })),
    // A row of a matrix is a score of its own: it is not in the survey's.
    update('response', 'row', {
      survey: 'Open day',
      question: 'M',
      row: 'Quality',
      scale: 'csat5',
      score: 1,
      site: 'Foshan',
    }),
    update('response', 'other', { survey: 'Another', question: 'Q', scale: 'nps', score: 9 }),
  ])
  const { satisfaction } = await project.board()
  expect(satisfaction.surveys.find(({ title }) => title === 'Open day')).toMatchObject({
    invited: 20,
    responded: 12,
    csat: { score: 1, n: 12 },
    bySite: [
      { site: 'Foshan', responded: 6, csat: { n: 6 } },
      { site: 'Wuxi', responded: 6, csat: { n: 6 } },
    ],
  })
  expect(satisfaction.surveys.find(({ title }) => title === 'Another')).toMatchObject({ invited: null, bySite: [] })
})

test('what a survey is asked again as comes from whoever sent it; the closing questions of open days are one', async () => {
  await using project = await openTestProject()
  const kinds: [string, string, string | undefined][] = [
    ['quarterly-4', 'Quarter 4', 'quarterly'],
    ['open-day/2026-11-10/pulse', 'In the room', undefined],
    ['wave-1', 'Wave 1', undefined],
  ]
  await project.push(
    kinds.flatMap(([key, survey, series]) => [
      update('survey', key, { survey, series }),
      update('response', `${key}/1`, { survey, question: 'Q', scale: 'csat5', score: 4 }),
    ]),
  )
  const { satisfaction } = await project.board()
  expect(new Map(satisfaction.surveys.map(({ title, series }) => [title, series]))).toEqual(
    new Map([
      ['Quarter 4', 'quarterly'],
      ['In the room', 'open-day/pulse'],
      ['Wave 1', null],
    ]),
  )
})

test('a score that is moved to another site leaves the first, and a retracted one leaves both', async () => {
  await using project = await openTestProject()
  const crowd = Array.from({ length: 10 }, (_, nth) =>
    update('response', `r-${nth}`, { survey: 'S', question: 'Q', scale: 'csat5', score: 5, site: nth < 5 ? 'A' : 'B' }),
  )
  await project.push(crowd)
  const later = { at: '2026-11-11T12:00:00+08:00' }
  await project.push([
    update('response', 'r-0', { site: 'B' }, later),
    { ...update('response', 'r-9', {}, later), data: null },
  ])
  const [survey] = (await project.board()).satisfaction.surveys
  // Four are left at A: too few to show, and too few to be what is left.
  expect(survey).toMatchObject({ responded: 9, bySite: [] })
})

test('a survey names the sources that told of its answers, and none that only told of another or took its own back', async () => {
  await using project = await openTestProject()
  const answer = (key: string, survey: string, rest: object = {}) =>
    update('response', key, { survey, question: 'Q', scale: 'csat5', score: 4 }, rest)
  await project.push([answer('a', 'First'), answer('b', 'First')], 'wenjuan')
  await project.push([answer('c', 'Second'), answer('d', 'First')], 'typeform')
  await project.push([{ ...answer('d', 'First', { at: '2026-11-11T12:00:00+08:00' }), data: null }], 'typeform')
  // What arrives late and is older changes nothing of who told last.
  await project.push([answer('a', 'First', { at: '2026-11-09T12:00:00+08:00' })], 'jira')
  const sourcesOf = async () => {
    const { surveys } = (await project.board()).satisfaction
    return surveys.map(({ title, sources }) => ({ title, sources }))
  }
  expect(await sourcesOf()).toEqual([
    { title: 'First', sources: ['wenjuan'] },
    { title: 'Second', sources: ['typeform'] },
  ])
  // A correction makes another source the one that says so.
  await project.push([update('response', 'c', { score: 5 }, { at: '2026-11-12T12:00:00+08:00' })], 'jira')
  expect(await sourcesOf()).toEqual([
    { title: 'First', sources: ['wenjuan'] },
    { title: 'Second', sources: ['jira'] },
  ])
})

test('nobody gets a key of the source under which Daylight writes itself', async () => {
  await using project = await openTestProject()
  await expect(project.grantOf('daylight')).rejects.toThrow(/daylight|own/i)
})
