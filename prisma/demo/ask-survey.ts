import { giveScores, type GivenScores } from './give-scores.ts'
import type { StoryEvent } from './number-updates.ts'
import type { Random } from './seeded-random.ts'
import { instantAtWork, type StoryCalendar } from './story-calendar.ts'

export interface OpenDaySurvey extends GivenScores {
  /** The week on whose Monday the open day was; people answer until Friday. */
  week: number
  praise: readonly string[]
  complaints: readonly string[]
}

const csatQuestion = '本次开放日是否达到预期？ · Did the open day meet your expectations?'
const npsQuestion = '您会向同行推荐本项目团队吗？ · Would you recommend this team to a peer?'
export const surveyRoles = [
  '关键用户 · Key user',
  '部门经理 · Department head',
  '厂长 · Plant manager',
  'IT',
  '财务 · Finance',
]

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
      data: { survey: name, question, scale, score, role: random.pick(surveyRoles), ...(comment && { comment }) },
    }
  }

  const { csat, nps } = giveScores(random, survey)
  return [
    ...random.shuffled(csat).map((score, nth) => answer(csatQuestion, 'csat5', score, nth, score >= 4)),
    ...random.shuffled(nps).map((score, nth) => answer(npsQuestion, 'nps', score, nth, score >= 7)),
  ]
}
