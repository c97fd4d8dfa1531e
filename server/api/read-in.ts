import { z } from 'zod'
import type { Named } from '../board/get-board.ts'
import { forReader } from '../contract/for-reader.ts'
import { languages, type Language } from '../contract/languages.ts'

/** What a query takes whose answer pages show: the language of the page. */
export const inScript = { language: z.enum(languages).optional() }

/** An answer with names and titles in the script of a language's readers; as it was written where none is named. */
export function readIn<Thing>(language: Language | undefined, { name, read }: Named<Thing>): Named<Thing> {
  if (!language) return { name, read }
  return { name: `${language} ${name}`, read: async () => forReader(await read(), language) }
}
