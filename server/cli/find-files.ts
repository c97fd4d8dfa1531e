import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { DaylightError } from '../contract/errors.ts'

/** A file to read, and whether it was named itself, not found in a folder or by a pattern. */
export interface FoundFile {
  file: string
  isNamed: boolean
  /** When it was last written, in milliseconds since 1970. */
  writtenAt: number
}

const options = { absolute: false, dot: false, expandDirectories: false, onlyFiles: true, followSymbolicLinks: false }

async function statOf(place: string) {
  try {
    return await stat(place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** What in a folder can be a report at all: beside them lie logs and pictures. */
export const mayBeReport = (name: string): boolean => /\.(?:xml|json|trx|zip)$/i.test(name)

/** The files of a folder and of all in it that may be reports, or those that a pattern such as `out/*.xml` names, in the order of their names. */
async function namesIn(place: string, isFolder: boolean): Promise<string[]> {
  const names = isFolder
    ? (await glob('**/*', { ...options, cwd: place })).filter(mayBeReport).map((name) => path.join(place, name))
    : await glob(path.sep === '\\' ? place.replaceAll('\\', '/') : place, options)
  return names.sort()
}

/** Every file that paths, folders and patterns name, each once. Throws `not_found` for one that names nothing. */
export async function findFiles(places: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>()
  for (const place of places) {
    const named = await statOf(place)
    const isNamed = named !== null && !named.isDirectory()
    const names = isNamed ? [place] : named || isDynamicPattern(place) ? await namesIn(place, named !== null) : []
    if (names.length === 0)
      throw new DaylightError('not_found', named ? `no file in ${place}` : `no file ${place}`, { path: 'report' })
    for (const file of names) {
      const { mtimeMs } = await stat(file)
      const known = found.get(path.resolve(file))
      if (!known) found.set(path.resolve(file), { file, isNamed, writtenAt: Math.floor(mtimeMs) })
      else known.isNamed ||= isNamed
    }
  }
  return [...found.values()]
}
