import type { BoardView } from '../../contract/board.ts'
import { daysBetween } from '../../platform/civil-day.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import type { Subject } from '../sending/name-survey.ts'
import { openSurveyFor } from './open-survey-for.ts'

/** How long after its end a phase is still asked about, in days: later than that, whoever switched it on meant the next. */
const freshDays = 7

const names: Record<string, Subject> = {
  'kick-off': { en: 'Kick-off', 'zh-CN': '启动' },
  requirements: { en: 'Requirements', 'zh-CN': '需求调研' },
  design: { en: 'Design', 'zh-CN': '方案设计' },
  'build-uat': { en: 'Build and UAT', 'zh-CN': '开发与 UAT' },
  'go-live': { en: 'Go-live', 'zh-CN': '上线' },
  training: { en: 'Training', 'zh-CN': '培训' },
  closing: { en: 'Closing', 'zh-CN': '收尾' },
}

/** Asks about each phase whose milestones are all completed, the last of them within a week; about each one once. */
export async function askAboutPhases(
  project: Granted<'manageSurveys'>,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'sealer' | 'sql' | 'tokens' | 'turns'>,
  board: BoardView,
): Promise<void> {
  for (const { phase, total, completed, lastOn } of board.milestones.phases) {
    if (!phase || !lastOn || total === 0 || completed < total) continue
    const age = daysBetween(lastOn, board.today)
    if (age < 0 || age > freshDays) continue
    const subject = names[phase] ?? { en: phase, 'zh-CN': phase }
    const occasions = phase === 'go-live' ? (['go-live', 'phase'] as const) : (['phase'] as const)
    await openSurveyFor(project, services, { occasions, cause: `phase:${phase}`, subject })
  }
}
