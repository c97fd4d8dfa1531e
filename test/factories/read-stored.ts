import { readFileSync } from 'node:fs'

/** Values of one shape, each the text that Daylight at commit be3b206 stored of its demo; long lists are cut short where no seal is of them. */
export const readStored = <Stored = string>(shape: string): Stored[] =>
  JSON.parse(readFileSync(new URL(`../stored/be3b206/${shape}.json`, import.meta.url), 'utf8')) as Stored[]

/** What is sealed of an open day, as its row has it. */
export interface StoredSeal {
  version: number
  hash: string
  customer: string
  team: string
}
