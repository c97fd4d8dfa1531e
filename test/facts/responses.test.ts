import { expect, test } from 'vitest'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const answer = (key: string, data: Record<string, unknown>) =>
  buildUpdate({ kind: 'response', key, data: { survey: 'Spring', question: 'Overall', scale: 'csat5', ...data } })

async function surveyAfter(...updates: ReturnType<typeof answer>[]) {
  const project = await openTestProject()
  const { receipts } = await project.push(updates)
  const { satisfaction } = await project.board()
  await project.close()
  return { receipts, survey: satisfaction.surveys[0]! }
}

test('nine content of ten are content, also where 1 is the best score', async () => {
  const scores = [1, 1, 1, 2, 2, 1, 1, 2, 1, 5]
  const low = await surveyAfter(...scores.map((score, index) => answer(`R-${index}`, { score, best: 'low' })))
  expect(low.survey).toMatchObject({ responded: 10, csat: { score: 0.9, n: 10 } })
  // Nobody guesses it: without a word, the highest is the best.
  const high = await surveyAfter(...scores.map((score, index) => answer(`R-${index}`, { score })))
  expect(high.survey).toMatchObject({ responded: 10, csat: { score: 0.1, n: 10 } })
})

test('on every scale the other end is meant where the lowest is best', async () => {
  const { survey } = await surveyAfter(
    answer('R-1', { question: 'Recommend', scale: 'nps', score: 0, best: 'low' }),
    answer('R-2', { question: 'Effort', scale: 'ces7', score: 2, best: 'low' }),
  )
  expect(survey).toMatchObject({ nps: { score: 100, n: 1 }, ces: { score: 6, n: 1 } })
})

test('an answer without a score counts as answered and in no score, until there is one', async () => {
  await using project = await openTestProject()
  const all = [4, 5, 3, 5].map((score, index) => answer(`R-${index}`, { score }))
  await project.push([...all, answer('R-9', { unscored: true })])
  const spring = async () => (await project.board()).satisfaction.surveys[0]
  expect(await spring()).toMatchObject({ responded: 5, csat: { score: 0.75, n: 4 }, sources: ['jira'] })
  const later = { ...answer('R-9', { unscored: null, score: 4 }), at: '2026-10-02T09:00:00+08:00' }
  await project.push([later])
  expect(await spring()).toMatchObject({ responded: 5, csat: { score: 0.8, n: 5 } })
})

test('a survey of nothing but answers without a score has no score', async () => {
  const { survey } = await surveyAfter(
    ...['R-1', 'R-2', 'R-3'].map((key) => answer(key, { scale: undefined, unscored: true })),
  )
  expect(survey).toMatchObject({ responded: 3, csat: null, nps: null, ces: null })
})

test('a score and the word that there is none do not go together', async () => {
  const { receipts } = await surveyAfter(answer('R-1', { score: 4, unscored: true }), answer('R-2', { score: 4 }))
  expect(receipts[0]).toMatchObject({ status: 'quarantined', reason: 'invalid', path: 'data.unscored' })
})
