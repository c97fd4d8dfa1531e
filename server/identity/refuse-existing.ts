import { DaylightError } from '../contract/errors.ts'

/**
 * Runs an insert and turns a broken unique constraint into `conflict`: asking first and inserting then would let two
 * processes that add the same thing at once both believe they were first.
 */
export async function refuseExisting<Row>(insert: Promise<Row>, what: string, path: string): Promise<Row> {
  try {
    return await insert
  } catch (error) {
    if ((error as { code?: unknown }).code === 'P2002') throw new DaylightError('conflict', `${what} exists`, { path })
    throw error
  }
}
