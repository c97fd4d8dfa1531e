import type { Update } from '../../contract/ingest.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import { sha256 } from '../../platform/sha256.ts'
import { noonOf, revisionId } from '../../surveys/relay/score-updates.ts'
import { labelOf } from '../../surveys/survey/label-of.ts'
import { both } from '../../surveys/templates/both.ts'

export interface RelayedPulse {
  participantId: string
  useful: number | null
  confident: number | null
  revision: number
}

interface Asked {
  /** The open day's key and what its answers are called. */
  key: string
  title: InBoth
  heldOn: string
  joined: number
}

const questions = {
  useful: both('Was this open day useful to you?', '本次开放日对您有帮助吗？'),
  confident: both('Do you trust the date we named?', '您对目前的上线日期有信心吗？'),
}
/** Trust in the date is a score of its own: it is no part of how satisfied people were with the open day. */
const rows = { useful: null, confident: labelOf(both('Trust in the date', '对日期的信心')) }

/**
 * The updates that say in the ledger how a room judged: how many were there, and a thing per score, in the order of
 * hashes, dated at noon. Sent again they are the same, word for word; a score that was taken back is retracted.
 */
export function pulseUpdates({ key, title, heldOn, joined }: Asked, given: readonly RelayedPulse[], zone: string) {
  const survey = labelOf(title)
  const about = `open-day/${key}/pulse`
  const at = noonOf(heldOn, zone)
  const asked: Update = {
    id: revisionId(`survey/${about}`, 1),
    kind: 'survey',
    key: about,
    at,
    data: { survey, opensOn: heldOn, closesOn: heldOn, anonymous: true, invited: joined },
  }
  const scores = given.flatMap(({ participantId, revision, ...scores }) =>
    (['useful', 'confident'] as const)
      .filter((question) => scores[question] !== null || revision > 1)
      .map((question): Update => {
        const thing = `${about}/${sha256(`pulse:${participantId}`).slice(0, 16)}/${question}`
        const row = rows[question]
        const label = labelOf(questions[question])
        const data = { survey, question: label, ...(row ? { row } : {}), scale: 'csat5', score: scores[question] }
        return {
          id: revisionId(thing, revision),
          kind: 'response',
          key: thing,
          at,
          data: scores[question] === null ? null : data,
        }
      }),
  )
  return [asked, ...scores.sort((a, b) => (a.id < b.id ? -1 : 1))]
}
