import type { Update } from '../../contract/ingest.ts'
import { dayOf } from '../../platform/civil-day.ts'
import { labelOf } from '../survey/label-of.ts'
import { titleCodec } from '../survey/survey-codecs.ts'
import { revisionId } from './score-updates.ts'

export interface RelayedSurvey {
  key: string
  title: string
  anonymous: boolean
  opensAt: Date
  closesAt: Date
  closedAt: Date | null
  openCodeHash: string | null
  version: { template: { id: string; builtIn: string | null } }
}

/** What the ledger hears of a survey: that it opened (1), and that it closed (2). `invited` counts those who were asked. */
export function surveyUpdate(survey: RelayedSurvey, step: 1 | 2, invited: number, timeZone: string): Update {
  const { key, title, anonymous, opensAt, closesAt, closedAt, openCodeHash, version } = survey
  const ends = step === 2 ? closedAt! : closesAt
  return {
    id: revisionId(`survey/${key}`, step),
    kind: 'survey',
    key,
    at: (step === 2 ? ends : opensAt).toISOString(),
    data: {
      survey: labelOf(titleCodec.decode(title)),
      opensOn: dayOf(opensAt.getTime(), timeZone),
      closesOn: dayOf(ends.getTime() - 1, timeZone),
      anonymous,
      page: key,
      series: version.template.builtIn ?? version.template.id,
      // Whoever has the open link may answer: how many were asked says nothing then.
      ...(openCodeHash ? {} : { invited }),
    },
  }
}
