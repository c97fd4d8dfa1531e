// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import Changes from '~/facts/change/changes.route'
import { buildChange, buildRollout } from '../factories/build-rollout'
import { renderProject } from './render-project'
import { plain } from './words-in'

afterEach(cleanup)
const moved = (key: string, title: string | null, slipDays: number | null, internal = false) => ({
  key,
  title,
  dueOn: slipDays === null ? null : '2026-12-14',
  slipDays,
  internal,
})
const boardWith = (milestones: ReturnType<typeof moved>[]) =>
  buildRollout({ changes: { total: 1, undecided: 1, items: [buildChange({ key: 'C1', milestones })] } })
const said = async (name: string) => plain((await screen.findByRole('region', { name })).textContent)

test('a change request says which milestones it moves, to when, and how late they are', async () => {
  const milestones = [moved('M6', 'Wave 2', 14), moved('M7', 'Training', 0), moved('M9', null, null)]
  renderProject(<Changes />, boardWith(milestones))
  expect(await said('Waiting for a decision')).toContain(
    'affects Wave 2 (14 Dec, 14 days later than agreed), Training (14 Dec), and M9',
  )
  cleanup()
  renderProject(<Changes />, boardWith(milestones), { language: 'zh-CN' })
  expect(await said('等待决定')).toContain('影响Wave 2（12月14日，比约定晚14天）、Training（12月14日）和M9')
})

test('of many milestones it names six', async () => {
  renderProject(<Changes />, boardWith(Array.from({ length: 9 }, (_, index) => moved(`M${index}`, null, null))))
  expect(await said('Waiting for a decision')).toContain('M5, and 3 more')
})

test('one that moves nothing does not speak of it', async () => {
  renderProject(<Changes />, boardWith([]))
  expect(await said('Waiting for a decision')).not.toContain('affects')
})
