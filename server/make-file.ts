import { drawPack } from './draw-pack.ts'
import { drawSlides } from './open-days/recap/export-slides/draw-slides.ts'
import type { Sql } from './platform/sql.ts'
import type { FileRequest } from './services/services.ts'
import { writeAnswers } from './surveys/export/export-results.ts'

const makers: Record<FileRequest['kind'], (sql: Sql, of: never) => Promise<Uint8Array>> = {
  slides: drawSlides,
  pack: drawPack,
  answers: writeAnswers,
}

/** Makes a file in this thread, of values alone and of what is read of the database. */
export const makeFile = (sql: Sql, { kind, of }: FileRequest): Promise<Uint8Array> => makers[kind](sql, of as never)
