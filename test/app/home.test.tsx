// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ProjectList } from '~/boards/home/project-list'
import { summariseProject } from '../../server/board/summarise-project.ts'
import { buildBoard } from '../factories/build-board.ts'
import { buildIssues } from '../factories/build-issues.ts'
import { renderIn } from './render-in'

afterEach(cleanup)

const valueOf = (name: string) => screen.getByText(name).parentElement!.querySelector('dd')!.textContent

test('tells no number of critical issues where none was ever reported, as the board does', () => {
  const critical = { ...buildIssues().bySeverity, critical: 0 }
  const open = (total: number) =>
    renderIn(
      'en',
      <ProjectList
        projects={[summariseProject(buildBoard({ issues: buildIssues({ total, open: 0, bySeverity: critical }) }))]}
      />,
    )
  open(0)
  expect(valueOf('Critical')).toBe('–')
  cleanup()
  open(7)
  expect(valueOf('Critical')).toBe('0')
})
