import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayDeck } from '~/open-day/outline/say-deck.server'
import type { Language } from '../../server/contract/languages.ts'
import { drawDeck } from '../../server/open-days/recap/export-slides/draw-deck.ts'
import { buildLongStage } from '../factories/build-long-deck.ts'
import { pictures, turnedPicture } from '../factories/pictures.ts'

const run = promisify(execFile)
/** Where to leave the pages as pictures, to be looked at: `OFFICE_PICTURES=FOLDER npm run test:office`. */
const kept = process.env.OFFICE_PICTURES

interface Word {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}
interface Sheet {
  width: number
  height: number
  words: Word[]
}

let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'office-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The deck in a language as LibreOffice lays it out: each page with its words and where they stand, in points. */
async function layOut(language: Language): Promise<Sheet[]> {
  const mean = { mean: 4.4, n: 12 }
  const outline = sayDeck(buildLongStage(), { useful: mean, confident: { mean: null, n: 3 } }, language)
  const picture = (bytes: Uint8Array) => ({ type: 'image/jpeg', width: 2, height: 1, bytes })
  const file = await drawDeck(
    outline,
    new Map([
      ['upright', picture(pictures.jpeg)],
      ['turned', picture(turnedPicture(6))],
    ]),
  )
  const at = (extension: string) => path.join(folder, `${language}.${extension}`)
  await writeFile(at('pptx'), file)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, at('pptx')], {
    timeout: 150_000,
  })
  await run('pdftotext', ['-bbox', at('pdf'), at('html')])
  if (kept) await run('pdftoppm', ['-r', '60', '-png', at('pdf'), path.join(kept, language)])
  return readSheets(await readFile(at('html'), 'utf8'))
}

function readSheets(html: string): Sheet[] {
  const number = (tag: string, name: string) => Number(new RegExp(`${name}="([^"]*)"`).exec(tag)![1])
  return html
    .split('<page ')
    .slice(1)
    .map((sheet) => ({
      width: number(sheet, 'width'),
      height: number(sheet, 'height'),
      words: [...sheet.matchAll(/<word ([^>]*)>([^<]*)</g)].map(([, tag, text]) => ({
        text: text!,
        left: number(tag!, 'xMin'),
        top: number(tag!, 'yMin'),
        right: number(tag!, 'xMax'),
        bottom: number(tag!, 'yMax'),
      })),
    }))
}

/** A word's box is as high as its line; what is written is in the middle of it. */
const inkOf = ({ top, bottom, ...word }: Word): Word => ({
  ...word,
  top: top + (bottom - top) * 0.3,
  bottom: bottom - (bottom - top) * 0.3,
})

/** Part of the smaller of two words that the other covers. */
function covered(...words: [Word, Word]): number {
  const [one, other] = [inkOf(words[0]), inkOf(words[1])]
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  if (across <= 0 || down <= 0) return 0
  const area = ({ left, right, top, bottom }: Word) => (right - left) * (bottom - top)
  return (across * down) / Math.min(area(one), area(other))
}

describe.each(['en', 'zh-CN'] as const)('the PowerPoint file in %s, as LibreOffice opens it', (language) => {
  let sheets: Sheet[]
  beforeAll(async () => void (sheets = await layOut(language)))

  test('has the pages that it was made with: 293 questions take four', () => {
    const first = ({ words }: Sheet) =>
      words
        .slice(0, 6)
        .map(({ text }) => text)
        .join(' ')
    expect(
      sheets.filter((sheet) => /^(Your questions|您的问题|大家的问题|问题)/.test(first(sheet))).length,
    ).toBeLessThanOrEqual(5)
    expect(sheets.length).toBeGreaterThan(22)
    expect(sheets.length).toBeLessThan(60)
  })

  test('has every word on its page, above the foot or in it, and none over another', () => {
    const wrong: string[] = []
    for (const [at, { width, height, words }] of sheets.entries()) {
      const foot = (6.88 / 7.5) * height
      for (const word of words) {
        const isOn = word.left >= 0 && word.top >= 0 && word.right <= width + 1 && word.bottom <= height + 1
        // A word is as high as its line: what it shows is less.
        const isAcross = word.top < foot - 4 && word.bottom > foot + 6
        if (!isOn || isAcross) wrong.push(`page ${at + 1}: “${word.text}” at ${word.left},${word.top}–${word.bottom}`)
      }
      for (const [nth, one] of words.entries())
        for (const other of words.slice(nth + 1))
          if (covered(one, other) > 0.2) wrong.push(`page ${at + 1}: “${one.text}” over “${other.text}”`)
    }
    expect(wrong).toEqual([])
  })

  test('ends no line within a date', () => {
    const broken = sheets.flatMap(({ words }, at) =>
      words.flatMap(({ text, top, left }, nth) => {
        const before = words[nth - 1]
        const isNewLine = before && top > before.top + 4 && left < before.left
        return isNewLine && /^日(?!期)/.test(text) && /\d$/.test(before.text)
          ? [`page ${at + 1}: ${before.text} | ${text}`]
          : []
      }),
    )
    expect(broken).toEqual([])
  })
})
