import { createReadStream } from 'node:fs'
import { DaylightError } from '../contract/errors.ts'
import { readBeginning } from '../formats/bound-chunks.ts'
import type { ReadAgain } from '../formats/decode-text.ts'
import { openArchive } from '../formats/open-archive.ts'
import type { CollectedCases } from '../reports/collect-cases.ts'
import { readReport } from '../reports/read-report.ts'
import { mayBeReport, type FoundFile } from './find-files.ts'

/** What became of one file: its form and how many results are in it, or why it could not be read. */
export interface FileOutcome {
  file: string
  format: string | null
  cases: number
  problem: string | null
}

interface HowToCollect {
  format?: string | undefined
  zone: string
  /** Now, in milliseconds. */
  now: number
  onFile: (file: string) => void
}

/** Files are kept with times such as 1985 where they were unpacked: these are no time at which a test ran. */
const firstYear = Date.UTC(2000, 0, 1)

const isArchive = async (read: ReadAgain) => {
  const [first, second, third, fourth] = await readBeginning(read(), 4)
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4
}

/**
 * Reads the reports among files, those in archives too, into `cases`. A file that cannot be read is told and the others are read;
 * what lies beside reports in a folder or an archive, and is none, is passed over. Throws `too_large` for too many cases in all.
 */
export async function collectReports(
  files: readonly FoundFile[],
  cases: CollectedCases,
  how: HowToCollect,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = []

  async function readOne(file: string, read: ReadAgain, isNamed: boolean, writtenAt: number) {
    const report = await readReport(read, how)
    if (!report && !isNamed) return
    if (!report) throw new DaylightError('invalid', 'not a test report of a form that is known')
    const outcome: FileOutcome = { file, format: report.format, cases: 0, problem: null }
    outcomes.push(outcome)
    for await (const result of report.cases) {
      cases.add(result, writtenAt)
      outcome.cases += 1
    }
  }

  /** What could not be read, with how much of it was before it broke off. */
  async function attempt(file: string, work: () => Promise<void>) {
    how.onFile(file)
    try {
      await work()
    } catch (error) {
      if (error instanceof DaylightError && error.path === 'cases') throw error
      const problem = error instanceof Error ? error.message : String(error)
      const begun = outcomes.find((outcome) => outcome.file === file)
      if (begun) begun.problem = problem
      else outcomes.push({ file, format: null, cases: 0, problem })
    }
  }

  async function readArchive(file: string, writtenAt: number) {
    const archive = await openArchive(file)
    try {
      for (const name of archive.names.filter(mayBeReport).toSorted()) {
        const inner = `${file}: ${name}`
        await attempt(inner, () => readOne(inner, () => archive.read(name), false, writtenAt))
      }
    } finally {
      archive.close()
    }
  }

  for (const { file, isNamed, writtenAt: written } of files) {
    const read = () => createReadStream(file, { highWaterMark: 1 << 18 })
    const writtenAt = written < firstYear ? how.now : Math.min(written, how.now)
    await attempt(file, async () => {
      if (await isArchive(read)) await readArchive(file, writtenAt)
      else await readOne(file, read, isNamed, writtenAt)
    })
  }
  return outcomes
}
