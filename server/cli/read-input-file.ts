import { readFile, stat } from 'node:fs/promises'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import type { InputOutput } from './input-output.ts'

/** The bytes of a file, or of standard input as `-`. Throws `invalid` where it cannot be read, `too_large` where it is. */
export async function readInputFile(io: InputOutput, file: string): Promise<Uint8Array> {
  const tooLarge = new DaylightError('too_large', `${file} is larger than ${limits.hookBytes / 1024 / 1024} MiB`)
  if (file === '-') {
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of io.stdin) {
      size += part.byteLength
      if (size > limits.hookBytes) throw tooLarge
      parts.push(part)
    }
    return Buffer.concat(parts)
  }
  try {
    const { size } = await stat(file)
    if (size > limits.hookBytes) throw tooLarge
    return await readFile(file)
  } catch (error) {
    if (error instanceof DaylightError) throw error
    throw new DaylightError('invalid', `${file} cannot be read: ${(error as Error).message}`, { path: 'file' })
  }
}

/** What such a file says as JSON; throws `invalid` where it is none. */
export async function readJsonFile(io: InputOutput, file: string): Promise<unknown> {
  const bytes = await readInputFile(io, file)
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new DaylightError('invalid', `${file} is not JSON: ${(error as Error).message}`, { path: 'settings' })
  }
}
