import type { StoryEvent } from './number-updates.ts'
import type { Random } from './seeded-random.ts'
import { instantAtWork, type StoryCalendar } from './story-calendar.ts'

export interface OpenDaySurvey {
  /** The week on whose Monday the open day was; people answer until Friday. */
  week: number
  answers: number
  /** Of these, how many gave 4 or 5 of 5. */
  satisfied: number
  /** Asked only in the quarterly ones; it adds up to the number of answers to this question. */
  nps?: { promoters: number; passives: number; detractors: number }
  praise: readonly string[]
  complaints: readonly string[]
}

const csatQuestion = '本次开放日是否达到预期？ · Did the open day meet your expectations?'
const npsQuestion = '您会向同行推荐本项目团队吗？ · Would you recommend this team to a peer?'
const roles = ['关键用户 · Key user', '部门经理 · Department head', '厂长 · Plant manager', 'IT', '财务 · Finance']

const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

/** The answers to one survey, each sent once by the survey tool with a comment where somebody wrote one. */
export const askSurvey = (random: Random, calendar: StoryCalendar, survey: OpenDaySurvey): StoryEvent[] => {
  const month = calendar.planDay([survey.week, 0]).slice(0, 7)
  const name = `开放日 ${month} · Open day ${month}`
  const praise = random.shuffled(survey.praise)
  const complaints = random.shuffled(survey.complaints)
  const commentOn = (isHappy: boolean) =>
    random.chance(isHappy ? 0.25 : 0.7) ? (isHappy ? praise : complaints).pop() : undefined

  const answer = (question: string, scale: string, score: number, nth: number, isHappy: boolean): StoryEvent => {
    const comment = scale === 'csat5' ? commentOn(isHappy) : undefined
    const weekday = Math.min(4, Math.floor(random.next() ** 2 * 5))
    return {
      kind: 'response',
      key: `open-day-${month}/${scale}/${nth + 1}`,
      // On the first day nobody answers before the open day itself, which ends at three.
      at: instantAtWork(random, calendar.planDay([survey.week, weekday]), weekday === 0 ? 905 : undefined),
      data: { survey: name, question, scale, score, role: random.pick(roles), ...(comment && { comment }) },
    }
  }

  const { promoters = 0, passives = 0, detractors = 0 } = survey.nps ?? {}
  const csat = [
    ...times(survey.satisfied, () => (random.chance(0.45) ? 5 : 4)),
    ...times(survey.answers - survey.satisfied, () => random.pickWeighted([3, 2, 1], (score) => score ** 2)),
  ]
  const nps = [
    ...times(promoters, () => random.whole(9, 10)),
    ...times(passives, () => random.whole(7, 8)),
    ...times(detractors, () => random.whole(3, 6)),
  ]
  return [
    ...random.shuffled(csat).map((score, nth) => answer(csatQuestion, 'csat5', score, nth, score >= 4)),
    ...random.shuffled(nps).map((score, nth) => answer(npsQuestion, 'nps', score, nth, score >= 7)),
  ]
}
