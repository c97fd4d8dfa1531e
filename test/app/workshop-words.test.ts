import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { intakeAreas, speakerOf, wordsOf, workshopAreas } from '~/words/speaker.server'

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('messages'))
  .map((name) => ({ name, text: readFileSync(path.join('app', name), 'utf8') }))
const says = new RegExp(`t\\(\\s*[\`']((${[...workshopAreas, ...intakeAreas].join('|')})\\.[\\w.]+)`, 'g')
const bringsThem =
  /^(workshop\/|open-day\/invitation\/|routes\/(open-day|surveys|outbox|workshop|quarantine|sources|connections))/
const isWorkshop = (name: string) => bringsThem.test(name)

describe('the words of the workshop', () => {
  test('are not carried by other pages', () => {
    for (const language of ['en', 'zh-CN'] as const)
      for (const area of [...workshopAreas, ...intakeAreas])
        expect(JSON.parse(speakerOf(language).source)).not.toHaveProperty([area])
    expect(Object.keys(wordsOf('en', workshopAreas)).sort()).toEqual([...workshopAreas].sort())
  })

  test('are said nowhere else, where they would be missing', () => {
    const users = sources.filter(({ text }) => text.match(says)).map(({ name }) => name)
    expect(users.filter((name) => !isWorkshop(name))).toEqual([])
    expect(users.length).toBeGreaterThan(20)
  })
})

test('what is said to whoever follows a survey’s link is carried by the pages of links alone', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const carried = (pathname?: string) =>
      JSON.parse(speakerOf(language, { pathname }).source) as Record<string, unknown>
    for (const at of ['/s/token', '/q/code', '/unsubscribe/token']) expect(carried(at)).toHaveProperty('survey')
    for (const at of [undefined, '/', '/projects/s/plan', '/sign-in']) expect(carried(at)).not.toHaveProperty('survey')
  }
})

test('what is said where people sign in is carried there alone', () => {
  const carried = (pathname: string) => JSON.parse(speakerOf('en', { pathname }).source) as Record<string, unknown>
  for (const at of ['/sign-in', '/forgot', '/reset/token', '/invited/token'])
    expect(carried(at)).toHaveProperty('signIn')
  for (const at of ['/', '/projects/erp', '/sign-in-help', '/s/token', '/j/ABC234'])
    expect(carried(at)).not.toHaveProperty('signIn')
})
