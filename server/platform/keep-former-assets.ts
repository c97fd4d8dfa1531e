import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { log } from './log.ts'

const dayMs = 86_400_000

/**
 * Keeps a copy of the pages' hashed files (`current`) in the data folder, and for a day (`now` is when it begins) those that the last release had
 * and this one has not: a page that was open before an upgrade still asks for them. Gives the folder of the former ones.
 * A folder that cannot be written costs them, not the start.
 */
export function keepFormerAssets(current: string, dataFolder: string, now: Date): string {
  const latest = path.join(dataFolder, 'assets', 'latest')
  const former = path.join(dataFolder, 'assets', 'former')
  try {
    for (const folder of [latest, former]) mkdirSync(folder, { recursive: true, mode: 0o700 })
    const names = new Set(readdirSync(current))
    for (const name of readdirSync(latest)) {
      if (names.has(name)) continue
      renameSync(path.join(latest, name), path.join(former, name))
      utimesSync(path.join(former, name), now, now)
    }
    for (const name of readdirSync(former)) {
      const file = path.join(former, name)
      if (names.has(name) || now.getTime() - statSync(file).mtimeMs > dayMs) rmSync(file)
    }
    for (const name of names) {
      const copy = path.join(latest, name)
      if (existsSync(copy)) continue
      // In one step: a copy that broke off would be taken for the file.
      copyFileSync(path.join(current, name), `${copy}.part`)
      renameSync(`${copy}.part`, copy)
    }
  } catch (error) {
    log.warn({ err: error }, 'files of the release before this one are not kept')
  }
  return former
}
