import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayDeck } from '~/open-day/outline/say-deck.server'
import { limits } from '../../server/contract/limits.ts'
import type { DeckOutline } from '../../server/contract/open-days/outline.ts'
import { makeFile as makeHere } from '../../server/make-file.ts'
import { drawSlides } from '../../server/open-days/recap/export-slides/draw-slides.ts'
import { addImage } from '../../server/open-days/deck/images.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { filesThread, startFiles } from '../../server/start-files.ts'
import { buildLongStage } from '../factories/build-long-deck.ts'
import { heldWhile, leastHeld } from '../factories/held-while.ts'
import { openTestProject, type TestProject } from '../factories/open-test-project.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { pictures } from '../factories/pictures.ts'

let project: TestProject
let projectId: number
let image: string
beforeAll(async () => {
  project = await openTestProject()
  const granted = await requireProject(operatorScope(), project.sql, 'erp', 'runOpenDays')
  projectId = granted.id
  image = await addImage(granted, project.services, pictures.jpeg)
})
afterAll(() => project.close())

const start = () => startFiles(project.databaseUrl, threadFile(filesThread, true))
const request = (outline: DeckOutline) => ({ kind: 'slides' as const, of: { projectId, outline }, kept: true })
const said = (given: Partial<DeckOutline> = {}): DeckOutline => ({
  ...sayDeck(buildLongStage(), { useful: { mean: 4.4, n: 12 }, confident: { mean: null, n: 3 } }, 'en'),
  ...given,
})
/** A deck of `count` pages, one slide each. */
const longDeck = (count: number, title = 'long') =>
  said({
    title,
    slides: Array.from({ length: count }, (_, at) => ({
      title: `Slide ${at}`,
      lead: null,
      written: { type: 'markdown' as const, text: '- An *item*\n'.repeat(12) },
    })),
  })

/** Every part of the package but when it was made, workbooks of charts included. Charts are numbered anew in each file. */
async function partsOf(file: Uint8Array): Promise<Record<string, unknown>> {
  const zip = await JSZip.loadAsync(file)
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]!.dir && name !== 'docProps/core.xml')
  // The library counts the charts of all files that a process ever made.
  const before = Math.min(...names.map((name) => Number(/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? Infinity))) - 1
  const numbered = (text: string) =>
    text.replace(
      /(chart|Worksheet)(\d+)(?=\.x)/g,
      (_, what: string, number: string) => what + (Number(number) - before),
    )
  const read = async (name: string) => {
    const bytes = await zip.file(name)!.async('uint8array')
    const part = name.endsWith('.xlsx') ? await partsOf(bytes) : numbered(Buffer.from(bytes).toString('latin1'))
    return [numbered(name), part] as const
  }
  return Object.fromEntries(await Promise.all(names.map(read)))
}

test('another thread makes the same PowerPoint as this one would, pictures included', async () => {
  const { makeFile, end } = start()
  const outline = said()
  outline.slides.push({ title: 'Picture', lead: null, image: { id: image, alt: 'Two pixels' } })
  const theirs = await partsOf(await makeFile('li', request(outline)))
  expect(theirs).toEqual(await partsOf(await drawSlides(project.sql, { projectId, outline })))
  expect(Object.keys(theirs).filter((name) => /media\/.*\.jpe?g$/.test(name))).toHaveLength(1)
  end()
})

test('a long deck holds nobody up while it is made, and costs nothing when it is asked for again', async () => {
  const { makeFile, end } = start()
  await makeFile('li', request(longDeck(1)))
  const outline = longDeck(limits.deckPages)
  const { held: here } = await heldWhile(() => makeHere(project.sql, request(outline)))
  const titled = (nth: number) => request(longDeck(limits.deckPages, `long ${nth}`))
  const { held } = await leastHeld(here / 4, (nth) => makeFile('li', titled(nth)))
  expect(held).toBeLessThan(here / 4)
  const first = await makeFile('li', titled(0))
  expect(await makeFile('zhao', titled(0))).toBe(first)
  expect(await makeFile('li', request(longDeck(1, 'another')))).not.toBe(first)
  end()
})

test('whoever asks for many waits for theirs alone, and is told when to come back', async () => {
  const { makeFile, end } = start()
  const asked = Array.from({ length: 4 }, (_, at) => makeFile('flood', request(longDeck(20, `flood ${at}`))))
  const same = [0, 1].map(() => makeFile('others', request(longDeck(20, 'flood 0'))))
  const other = makeFile('li', request(longDeck(1, 'mine')))
  const answers = await Promise.allSettled(asked)
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected'])
  expect(answers.at(-1)).toMatchObject({ reason: { code: 'unavailable', retryAfterSeconds: 10 } })
  expect(await same[0]).toBe(await same[1])
  expect(await other).toBeInstanceOf(Uint8Array)
  end()
})
