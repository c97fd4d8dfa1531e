// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { BoardChange } from '#contract/board'
import { ChangeLines } from '~/boards/difference/change-lines'
import { useProject } from '~/reader/project-context'
import { ActionList } from '~/facts/action/action-list'
import { ChangeList } from '~/facts/change/change-list'
import { buildAction, buildChange, buildRollout } from '../factories/build-rollout'
import { renderProject } from './render-project'

afterEach(cleanup)
const latin = 'x'.repeat(300)
const chinese = '盘'.repeat(200)

test.each([latin, chinese])(
  'a long title takes two lines in a list, and the whole of it is in its tip',
  async (title) => {
    const items = [
      buildAction({ key: 'A', title }),
      buildAction({ key: 'B', title: `${title}!`, url: 'https://t.example' }),
    ]
    const Lists = () => (
      <>
        <ActionList actions={items} board={useProject().board} />
        <ChangeList changes={[buildChange({ key: 'C', title: `${title}?` })]} />
      </>
    )
    renderProject(<Lists />, buildRollout())
    for (const whole of [title, `${title}!`, `${title}?`]) {
      expect((await screen.findByText(whole)).className).toContain('line-clamp-2')
      expect(screen.getByTitle(whole)).toBeTruthy()
    }
  },
)

test.each([
  [latin, /^x{47}… moved from 30 Nov to 14 Dec$/],
  [chinese, /^盘{23}… moved from 30 Nov to 14 Dec$/],
  ['Go-live', /^Go-live moved from 30 Nov to 14 Dec$/],
])('what changed keeps its end however long the title: %#', async (title, sentence) => {
  const params = { title, from: '2026-11-30', to: '2026-12-14', days: 14 }
  const change: BoardChange = { code: 'milestone-moved', section: 'milestones', mark: 'attention', params }
  renderProject(<ChangeLines changes={[change]} />, buildRollout())
  const line = await screen.findByText((text) => sentence.test(text.replaceAll('\u2009', '')))
  expect(line.title).toBe(title === 'Go-live' ? '' : title)
})
