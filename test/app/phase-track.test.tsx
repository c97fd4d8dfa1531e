// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PhaseTrack } from '~/boards/home/project-line'
import { speakerOf } from '~/words/speaker.server'
import { SpeakerContext } from '~/words/use-translation'
import { summariseProject } from '../../server/board/summarise-project.ts'
import { buildBoard } from '../factories/build-board'
import { buildMilestone, buildPlan } from '../factories/build-plan'

afterEach(cleanup)

test.each([
  ['en', ['done', 'under way', 'under way', 'to come'], 'now: Go-live'],
  ['zh-CN', ['已完成', '进行中', '进行中', '未开始'], '当前阶段：上线'],
] as const)('says of no phase in %s that it is to come once it has begun', (language, states, current) => {
  const board = buildBoard({
    milestones: buildPlan([
      buildMilestone({ key: 'M1', phase: 'design', plannedOn: '2026-06-26', completedOn: '2026-06-28' }),
      buildMilestone({ key: 'M2', phase: 'go-live', plannedOn: '2026-12-14' }),
      buildMilestone({ key: 'M3', phase: 'training', plannedOn: '2026-10-10', completedOn: '2026-10-10' }),
      buildMilestone({ key: 'M4', phase: 'training', plannedOn: '2026-12-20' }),
      buildMilestone({ key: 'M5', phase: 'closing', plannedOn: '2027-01-20' }),
    ]),
  })
  const summary = summariseProject({ ...board, project: { ...board.project, phase: 'go-live' } })
  render(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <PhaseTrack summary={summary} />
    </SpeakerContext.Provider>,
  )
  const said = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(said.map((text) => text.split(/[:：]\s*/).at(-1))).toEqual(states)
  expect(screen.getByText(current)).toBeTruthy()
})
