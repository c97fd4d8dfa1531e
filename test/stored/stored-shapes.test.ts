import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStorable } from '../../server/contract/civil.ts'
import { languages } from '../../server/contract/languages.ts'
import { seriesName, seriesSegments } from '../../server/facts/series-name.ts'
import { stateCodec } from '../../server/facts/state-codec.ts'
import { toleranceHistoryCodec } from '../../server/identity/tolerance-history.ts'
import {
  planCodec,
  pollCodec,
  reactionsCodec,
  settingsCodec,
  slidesCodec,
} from '../../server/open-days/day/open-day-codecs.ts'
import { botAccessCodec } from '../../server/outbox/group-bots.ts'
import { bodyCodec } from '../../server/outbox/sealed-body.ts'
import type { Codec } from '../../server/platform/codec.ts'
import { answersCodec, designCodec, ruleCodec, titleCodec } from '../../server/surveys/survey/survey-codecs.ts'
import { readStored } from '../factories/read-stored.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(isStorable)
const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,15}$/)
const inBoth = fc.oneof(fc.record({ en: text, 'zh-CN': text }), fc.record({ en: text }), fc.record({ 'zh-CN': text }))
const nothing = { requiredKeys: [] }
const email = key.map((name) => `${name}@hengda.example`)
const minutes = fc.integer({ min: 1, max: 480 })
const options = fc.uniqueArray(fc.record({ id: key, text: inBoth }), {
  minLength: 2,
  maxLength: 4,
  selector: ({ id }) => id,
})

const plan = fc.record({
  title: inBoth,
  timeZone: fc.constantFrom('Asia/Shanghai', 'UTC', 'Europe/Berlin'),
  place: text,
  link: fc.webUrl(),
  agenda: fc.array(fc.record({ title: text, minutes, presenter: text }, { requiredKeys: ['title', 'minutes'] })),
  presenters: fc.array(text),
  attendees: fc.array(
    fc.record({ email, name: text, language: fc.constantFrom(...languages) }, { requiredKeys: ['email'] }),
  ),
  moderated: fc.boolean(),
  anonymous: fc.boolean(),
})
const every = { id: key, hidden: fc.boolean(), heading: inBoth }
const slides = fc.array(
  fc.oneof(
    fc.record({ ...every, type: fc.constantFrom('title' as const, 'uat' as const, 'questions' as const), notes: text }),
    fc.record({ ...every, type: fc.constantFrom('markdown' as const, 'demo' as const), body: inBoth }),
    fc.record({ ...every, type: fc.constant('image' as const), image: key, alt: inBoth }),
    fc.record({ id: key, hidden: fc.boolean(), type: fc.constant('poll' as const), poll: key }),
  ),
)
const questions = fc.uniqueArray(
  fc.oneof(
    fc.record({
      id: key,
      type: fc.constantFrom('csat' as const, 'nps' as const),
      text: inBoth,
      required: fc.boolean(),
    }),
    fc.record({ id: key, type: fc.constant('multiple' as const), text: inBoth, required: fc.boolean(), options }),
    fc.record({ id: key, type: fc.constant('text' as const), text: inBoth, required: fc.boolean(), hint: inBoth }),
  ),
  { minLength: 1, maxLength: 5, selector: ({ id }) => id },
)
const rule = fc.record({
  automatic: fc.boolean(),
  to: fc.constantFrom('sponsors' as const, 'list' as const),
  recipients: fc.array(fc.record({ email, name: text, role: text }, { requiredKeys: ['email'] })),
  anonymous: fc.boolean(),
  openForDays: fc.integer({ min: 1, max: 90 }),
  remindOn: fc.array(fc.integer({ min: 1, max: 89 }), { maxLength: 5 }),
  bots: fc.array(key, { maxLength: 3 }),
  openLink: fc.boolean(),
})
const score = fc.integer({ min: 0, max: 10 })
const answers = fc.dictionary(
  fc.oneof(key, fc.constantFrom('shape', 'value', 'version')),
  fc.oneof(score, text, fc.array(key), fc.dictionary(key, score)),
)
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const limit = fc.integer({ min: 0, max: 100 })
const slip = fc.tuple(limit, limit).map(([a, b]) => ({ attention: Math.min(a, b), critical: Math.max(a, b) }))
const at = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 })
const link = fc.record({ label: text, url: fc.webUrl() })
const body = fc.oneof(
  fc.record({
    channel: fc.constant('mail' as const),
    to: fc.record({ address: email, name: orNull(text) }),
    html: text,
    text,
    calendar: fc.record({ method: fc.constant('REQUEST' as const), content: text }),
  }),
  fc.record({ channel: fc.constant('feishu' as const), bot: key, title: text, text, link, notAfter: at }),
)

interface Shape<Value> {
  codec: Codec<Value>
  values: fc.Arbitrary<Value>
}
const shape = <Value>(codec: Codec<Value>, values: fc.Arbitrary<Value>) => ({ codec, values }) as Shape<unknown>

/** Every small shape that is stored, by the file of those that an earlier release stored. */
const shapes: Record<string, Shape<unknown>> = {
  plans: shape(planCodec, plan),
  decks: shape(slidesCodec, slides),
  'default-decks': shape(slidesCodec, slides),
  polls: shape(pollCodec, fc.record({ question: inBoth, options })),
  settings: shape(
    settingsCodec,
    fc.array(fc.record({ startsAt: at, minutes, timeZone: key, place: orNull(text), link: orNull(text) })),
  ),
  reactions: shape(reactionsCodec, fc.record({ thanks: score, applause: score, idea: score }, nothing)),
  designs: shape(designCodec, fc.record({ title: inBoth, introduction: inBoth, questions, thanks: inBoth })),
  rules: shape(ruleCodec, rule),
  titles: shape(titleCodec, inBoth),
  answers: shape(answersCodec, answers),
  tolerances: shape(
    toleranceHistoryCodec,
    fc.array(fc.record({ at: text, by: orNull(text), tolerances: fc.record({ slipDays: slip }, nothing) })),
  ),
  'outbox-bodies': shape(bodyCodec, body),
  'bot-accesses': shape(
    botAccessCodec,
    fc.record({ vendor: fc.constant('wecom' as const), url: fc.webUrl(), secret: orNull(text) }),
  ),
}

describe.each(Object.entries(shapes))('%s', (file, { codec, values }) => {
  test('that an earlier release stored open with everything that they say', () => {
    const stored = readStored(file)
    expect(stored.length).toBeGreaterThan(0)
    for (const one of stored) {
      expect(codec.decode(one)).toEqual(JSON.parse(one))
      expect(codec.decode(codec.encode(codec.decode(one)))).toEqual(JSON.parse(one))
    }
  })

  test('are read as they were written, and their text says its version', () => {
    fc.assert(
      fc.property(values, (value) => {
        const written = codec.encode(value)
        expect(codec.decode(written)).toEqual(value)
        expect(JSON.parse(written)).toMatchObject({ $shape: 1 })
      }),
    )
  })
})

describe('what is folded', () => {
  test('and was stored by an earlier release is the same text when it is written again', () => {
    for (const { state } of readStored<{ state: string }>('states'))
      expect(stateCodec.encode(stateCodec.decode(state))).toBe(state)
    for (const name of readStored('series')) expect(seriesName(...seriesSegments(name))).toBe(name)
  })
})
