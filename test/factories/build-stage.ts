import type { BoardChange } from '../../server/contract/board.ts'
import type { Slide } from '../../server/contract/open-days/slides.ts'
import type { StageView } from '../../server/contract/open-days/views.ts'
import { emptyRoom } from '../../server/contract/open-days/empty-room.ts'
import { buildRollout } from './build-rollout.ts'

/** As the server weighs them. */
const changes: BoardChange[] = [
  {
    code: 'milestone-moved',
    section: 'milestones',
    mark: 'attention',
    params: { title: 'Go-live, wave 2', from: '2026-11-30', to: '2026-12-14', days: 14 },
    decides: 'go-live',
  },
  {
    code: 'pass-rate',
    section: 'uat',
    mark: 'good',
    params: { cycle: 'Cycle 2', module: null, from: 0.71, to: 0.92, notRun: 62, blocked: 0 },
  },
  { code: 'critical-issues', section: 'issues', mark: 'good', params: { from: 7, to: 2 } },
  {
    code: 'change-decided',
    section: 'changes',
    mark: 'attention',
    params: { title: 'Mobile approval', status: 'approved', days: 4, cost: 86_000, currency: 'CNY' },
  },
  { code: 'issues', section: 'issues', mark: 'good', params: { opened: 4, closed: 16, from: 49, to: 37 } },
  { code: 'health', section: 'health', mark: 'good', params: { from: 'critical', to: 'attention' } },
]
const slides: Slide[] = [
  { id: 'title', type: 'title', hidden: false },
  { id: 'uat', type: 'uat', hidden: false, notes: 'Slowly' },
  { id: 'text', type: 'markdown', hidden: true, body: { en: '**Written**' } },
]

const written = (html: string) => ({ en: { scale: 1, pages: [html], isCut: false } })

/** Everything that slides are drawn from: a roll-out in its second wave, a fortnight after the last open day. */
export function buildStage(given: Partial<StageView> = {}): StageView {
  const board = given.board ?? buildRollout()
  return {
    openDay: {
      key: '2026-11-22',
      title: { en: 'Open day 18', 'zh-CN': '第18次开放日' },
      startsAt: '2026-11-22T02:00:00.000Z',
      minutes: 60,
      timeZone: 'Asia/Shanghai',
      agenda: [{ title: 'What changed', minutes: 15, presenter: 'Li Na' }],
    },
    project: board.project,
    slides,
    html: { text: written('<p><strong>Written</strong></p>'), markdown: written('<p>Written</p>') },
    board,
    difference: {
      since: { day: '2026-11-09', version: 700 },
      until: { day: board.today, version: board.version },
      changes,
    },
    promises: [promise('kept', null), promise('broken', 'The supplier was late'), promise('open', null)],
    questions: [
      {
        id: 'q1',
        text: 'Who trains us?',
        name: null,
        votes: 3,
        state: 'shown',
        answer: null,
        mine: false,
        voted: false,
      },
    ],
    polls: [
      {
        id: 'p1',
        design: {
          question: { en: 'Which plant is next?', 'zh-CN': '下一个是哪个厂？' },
          options: [
            { id: 'a', text: { en: 'Plant 6' } },
            { id: 'b', text: { en: 'Plant 7' } },
          ],
        },
        state: 'open',
        votes: null,
        total: 3,
        mine: null,
      },
    ],
    join: { url: 'https://portal.example/j/7KQ4MP', code: '7KQ4MP', qr: '<svg viewBox="0 0 1 1"></svg>' },
    room: { ...emptyRoom, version: board.version },
    ...given,
  }
}

function promise(state: 'open' | 'kept' | 'broken', note: string | null) {
  const judgedOn = state === 'open' ? null : '2026-11-20'
  return {
    id: state,
    title: `To be ${state}`,
    owner: 'Li Na',
    dueOn: '2026-11-20',
    state,
    note,
    madeOn: '2026-11-09',
    judgedOn,
  }
}
