import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of package.json, found from this file whether it runs from source or from the bundle. */
export const packageRoot = (() => {
  let folder = import.meta.dirname
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
})()

/** True when this is TypeScript source (development, tests), false in the bundle. */
export const runsFromSource = import.meta.url.endsWith('.ts')
