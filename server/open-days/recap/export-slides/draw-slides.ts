import type { DeckOutline } from '../../../contract/open-days/outline.ts'
import type { Sql } from '../../../platform/sql.ts'
import { drawDeck, type Picture } from './draw-deck.ts'

/** What a PowerPoint file is made of; a picture never changes, so that its id stands for it. */
export interface SlidesOf {
  projectId: number
  outline: DeckOutline
}

/** A deck as a PowerPoint file, with the pictures that it names. */
export async function drawSlides(sql: Sql, { projectId, outline }: SlidesOf): Promise<Uint8Array> {
  const pictures = new Map<string, Picture>()
  for (const { image } of outline.slides) {
    if (!image || pictures.has(image.id)) continue
    const [picture] = await sql.all<Picture>(
      'SELECT type, width, height, bytes FROM deck_image WHERE id = ? AND project_id = ?',
      image.id,
      projectId,
    )
    if (picture) pictures.set(image.id, picture)
  }
  return drawDeck(outline, pictures)
}
