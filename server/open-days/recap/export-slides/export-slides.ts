import type { DeckOutline } from '../../../contract/open-days/outline.ts'
import type { RecapView, StageView } from '../../../contract/open-days/views.ts'
import type { SurveyProject } from '../../../surveys/find-project.ts'
import { forAudience } from '../../deck/for-audience.ts'
import { readStage } from '../../deck/read-stage.ts'
import type { OpenDayRow } from '../../find-open-day.ts'
import type { OpenDayTools } from '../../open-day-tools.ts'
import { recordPulse } from '../room-record.ts'
import { drawDeck, type Picture } from './draw-deck.ts'

/** An open day's slides as a PowerPoint file, with the customer's eyes: sealed figures once it is closed. */
export async function exportSlides(
  tools: OpenDayTools,
  project: SurveyProject,
  openDay: OpenDayRow,
  say: (stage: StageView, pulse: RecapView['pulse'] | null) => DeckOutline,
): Promise<Uint8Array> {
  const pulse = openDay.state === 'closed' ? await recordPulse(tools, openDay) : null
  const outline = say(forAudience(await readStage(tools, project, openDay)), pulse)
  const ids = outline.slides.flatMap(({ image }) => image?.id ?? [])
  const rows = await tools.database.deckImage.findMany({ where: { projectId: project.id, id: { in: ids } } })
  const pictures = new Map<string, Picture>(rows.map((row) => [row.id, row]))
  return drawDeck(outline, pictures)
}
