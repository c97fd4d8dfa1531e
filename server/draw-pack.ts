import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from './contract/languages.ts'
import type { PackView } from './contract/open-days/views.ts'
import { packageRoot } from './platform/package-root.ts'
import type { Sql } from './platform/sql.ts'

/** The built pages, as far as a file is drawn with them: `app/entry.server.tsx`. */
interface BuiltPages {
  entry: { module: { renderPack(pack: PackView, language: Language): Promise<string> } }
}

/** What an offline copy is made of. */
export interface PackOf {
  pack: PackView
  language: Language
}

/** An offline copy, drawn with the built pages. */
export async function drawPack(_: Sql, { pack, language }: PackOf): Promise<Uint8Array> {
  const file = path.join(packageRoot, 'build/pages/server/index.js')
  const { entry } = (await import(pathToFileURL(file).href)) as BuiltPages
  return new TextEncoder().encode(await entry.module.renderPack(pack, language))
}
