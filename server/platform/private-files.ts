import { accessSync, closeSync, constants, mkdirSync, openSync } from 'node:fs'

/** Throws one line that says which file or folder is in the way, and what to do. */
function explaining<Result>(what: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason = code === 'EROFS' ? 'it is on a read-only file system' : (error as Error).message
    throw new Error(
      `Cannot write to ${what} (${reason}): DAYLIGHT_DATA takes a folder that this account may write to`,
      {
        cause: error,
      },
    )
  }
}

/** Makes a folder that its owner alone may enter, where there is none; throws when nothing can be written there. */
export function makePrivateFolder(folder: string): void {
  explaining(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  })
}

/** Makes an empty file that its owner alone may read, where there is none; throws when it cannot be written to. */
export function makePrivateFile(file: string): void {
  explaining(file, () => closeSync(openSync(file, 'a', 0o600)))
}
