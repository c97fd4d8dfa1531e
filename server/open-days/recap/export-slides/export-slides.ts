import type { DeckOutline } from '../../../contract/open-days/outline.ts'
import type { RecapView, StageView } from '../../../contract/open-days/views.ts'
import type { Granted } from '../../../projects/granted.ts'
import type { Services } from '../../../services/services.ts'
import type { OpenDayRow } from '../../day/find-open-day.ts'
import { forAudience } from '../../deck/for-audience.ts'
import { readStage } from '../../deck/read-stage.ts'
import { recordPulse } from '../room-record.ts'
import type { SlidesOf } from './draw-slides.ts'

/** An open day's slides as a PowerPoint file, with the customer's eyes: sealed figures once it is closed. */
export async function exportSlides(
  project: Granted,
  services: Pick<Services, 'boards' | 'clock' | 'database' | 'makeFile' | 'origin' | 'sql'>,
  openDay: OpenDayRow,
  say: (stage: StageView, pulse: RecapView['pulse'] | null) => DeckOutline,
): Promise<Uint8Array> {
  const pulse = openDay.state === 'closed' ? await recordPulse(services, openDay) : null
  const outline = say(forAudience(await readStage(project, services, openDay)), pulse)
  const of: SlidesOf = { projectId: project.id, outline }
  return services.makeFile(project.asker, { kind: 'slides', of, kept: true })
}
