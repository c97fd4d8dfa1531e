import { expect, test } from 'vitest'
import { audienceActSchema } from '../../server/contract/open-days/audience-act.ts'
import { consoleCommandSchema } from '../../server/contract/open-days/console-command.ts'

const tab = 'of-a-presenter'

test('what is done in a room is the same from a form, all of whose values are text, as from JSON', () => {
  for (const act of [
    { act: 'ask', text: 'When?', name: 'Anna' },
    { act: 'vote', question: 'q', wanted: true },
    { act: 'vote', question: 'q', wanted: false },
    { act: 'poll', poll: 'p', option: 'o' },
    { act: 'react', reaction: 'thanks' },
    { act: 'pulse', useful: 5, confident: 1 },
  ]) {
    const asForm = Object.fromEntries(Object.entries(act).map(([name, value]) => [name, String(value)]))
    expect([audienceActSchema.parse(act), audienceActSchema.parse(asForm)]).toEqual([act, act])
  }
  for (const command of [
    { act: 'go', tab, slide: 'plan', step: 2 },
    { act: 'blank', tab, on: true },
    { act: 'freeze', tab, on: false },
  ]) {
    const asForm = Object.fromEntries(Object.entries(command).map(([name, value]) => [name, String(value)]))
    expect([consoleCommandSchema.parse(command), consoleCommandSchema.parse(asForm)]).toEqual([command, command])
  }
})

test('nobody in the audience leads: what a console does is no act of theirs, and the other way round', () => {
  for (const act of ['go', 'blank', 'freeze', 'take', 'close', 'moderate'])
    expect(audienceActSchema.safeParse({ act, tab, slide: 'plan', step: 0, on: true }).success).toBe(false)
  expect(consoleCommandSchema.safeParse({ act: 'react', reaction: 'thanks' }).success).toBe(false)
})
