import type { BurndownDay } from '../../server/contract/board.ts'
import type { Sent } from './arbitrary-updates.ts'

// Written from the definitions of the numbers alone, in the dullest way: by replaying every day from the start.

const instant = (at: string) => {
  const nanos = (/\.(\d+)/.exec(at)?.[1] ?? '').padEnd(9, '0').slice(3, 9)
  return BigInt(Date.parse(at)) * 1_000_000n + BigInt(nanos)
}
const before = (a: Sent, b: Sent) => {
  const [first, second] = [instant(a.update.at), instant(b.update.at)]
  if (first !== second) return first < second
  return a.update.id !== b.update.id ? a.update.id < b.update.id : a.source < b.source
}
const dayIn = (timeZone: string, at: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at))

/** Each thing's updates after its last retraction, in fold order, with the data as merged at each. */
function lives(all: Sent[], kind: string) {
  const things = new Map<string, Sent[]>()
  for (const one of all.filter(({ update }) => update.kind === kind))
    things.set(one.update.key, [...(things.get(one.update.key) ?? []), one])
  return [...things.values()].map((sent) => {
    const ordered = [...sent].sort((a, b) => (before(a, b) ? -1 : 1))
    const begin = ordered.map(({ update }) => update.data === null).lastIndexOf(true) + 1
    let data: Record<string, unknown> = {}
    return ordered.slice(begin).map(({ update }) => {
      data = { ...data, ...update.data }
      return { at: update.at, data }
    })
  })
}

function everyDay(days: string[]): string[] {
  const sorted = [...days].sort()
  const list: string[] = []
  if (sorted.length === 0) return list
  for (let day = new Date(`${sorted[0]}T00:00:00Z`); ; day = new Date(day.getTime() + 86_400_000)) {
    list.push(day.toISOString().slice(0, 10))
    if (list.at(-1) === sorted.at(-1)) return list
  }
}

/** The burndown by the definitions in words. */
export function naiveBurndown(all: Sent[], timeZone: string): BurndownDay[] {
  const events: { day: string; what: 'opened' | 'closed' | 'reopened' }[] = []
  for (const life of lives(all, 'issue')) {
    let status: unknown
    for (const { at, data } of life) {
      const now = data.status ?? 'open'
      const day = dayIn(timeZone, at)
      if (status === undefined) events.push({ day, what: 'opened' })
      if (now === 'closed' && status !== 'closed') events.push({ day, what: 'closed' })
      if (now === 'open' && status === 'closed') events.push({ day, what: 'reopened' })
      status = now
    }
  }
  const count = (what: string, test: (day: string) => boolean) =>
    events.filter((event) => event.what === what && test(event.day)).length
  return everyDay(events.map(({ day }) => day)).map((today) => {
    const on = (day: string) => day === today
    const until = (day: string) => day <= today
    return {
      day: today,
      opened: count('opened', on),
      reopened: count('reopened', on),
      closed: count('closed', on),
      open: count('opened', until) + count('reopened', until) - count('closed', until),
      scope: count('opened', until),
    }
  })
}

/** Cases by status at the end of a day, by the definitions in words. */
export function naiveUatOn(all: Sent[], timeZone: string, today: string) {
  const statuses = lives(all, 'test').flatMap((life) => {
    const last = life.filter(({ at }) => dayIn(timeZone, at) <= today).at(-1)
    return last ? [last.data.status ?? 'not-run'] : []
  })
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status as string)).length
  return {
    planned: count('passed', 'failed', 'blocked', 'not-run'),
    executed: count('passed', 'failed'),
    passed: count('passed'),
    failed: count('failed'),
  }
}
