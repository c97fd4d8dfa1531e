import { describe, expect, test } from 'vitest'
import { buildDemoStory } from '../../prisma/demo/build-demo-story.ts'
import type { DemoProject } from '../../prisma/demo/demo-story.ts'
import { updateSchema } from '../../server/contract/ingest.ts'
import { answerSchema } from '../../server/contract/surveys/answers.ts'
import { recipientSchema } from '../../server/contract/surveys/forms.ts'
import { surveyDesignSchema } from '../../server/contract/surveys/questions.ts'
import { facts } from '../../server/facts/registry.ts'
import { builtIns } from '../../server/surveys/templates/built-in.ts'
import { countNaively, passRateOf } from './count-naively.ts'

const sunday = '2026-11-22'
const days = [sunday, '2026-11-23', '2026-11-25', '2026-12-19', '2028-02-29', '2027-01-01']
const DAY = 86_400_000

const projectsOn = (day: string) => buildDemoStory(day).customers.flatMap(({ projects }) => projects)
const projectOn = (day: string, key: string) => projectsOn(day).find(({ project }) => project.key === key)!
const updatesOf = ({ sources }: DemoProject) => sources.flatMap(({ updates }) => updates)
const plusDays = (day: string, count: number) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)
const daysBetween = (from: unknown, to: unknown) => (Date.parse(String(to)) - Date.parse(String(from))) / DAY

describe('the demo story', () => {
  test('is the same whenever it is told on the same day', () => {
    expect(buildDemoStory(sunday)).toEqual(buildDemoStory(sunday))
  })

  test('keeps its shape from day to day: only dates move', () => {
    const shapeOn = (day: string) =>
      projectsOn(day).map(({ sources }) =>
        sources.map(({ name, updates }) => {
          const undated = updates.map(({ at, ...rest }) =>
            `${JSON.stringify(rest)} ${at.slice(11)}`.replace(/\d{4}-\d\d(-\d\d)?/g, 'DATE'),
          )
          return [name, ...undated.sort()]
        }),
      )
    const shape = shapeOn(sunday)
    for (const day of days) expect(shapeOn(day)).toEqual(shape)
  })

  test('has two customers, three projects and somebody for each role', () => {
    const { customers } = buildDemoStory(sunday)
    expect(customers.map(({ customer }) => customer.key)).toEqual(['hengda', 'beichen'])
    expect(projectsOn(sunday).map(({ project }) => project.key)).toEqual(['erp-rollout', 'mes-pilot', 'crm-beichen'])
    expect(customers[0]!.people.map(({ role }) => role)).toEqual(['executive', 'sponsor', 'engineer', 'administrator'])
    const hengda = new Set(customers[0]!.people.map(({ email }) => email))
    const inBoth = customers[1]!.people.filter(({ email }) => hengda.has(email))
    expect(inBoth.map(({ role }) => role)).toEqual(['engineer', 'administrator'])
  })
})

describe.each(days)('the updates as of %s', (day) => {
  const projects = projectsOn(day)

  test('pass the wire contract and the schema of their kind, which their source has', () => {
    for (const { sources } of projects) {
      for (const source of sources) {
        for (const update of source.updates) {
          expect(updateSchema.safeParse(update).error).toBeUndefined()
          expect(facts.get(update.kind)!.schema.safeParse(update.data).error).toBeUndefined()
          expect(source.kinds).toContain(update.kind)
        }
      }
    }
  })

  test('have an id of their own within the source, and each thing moves forward in time', () => {
    for (const { sources } of projects) {
      for (const { updates } of sources) {
        expect(new Set(updates.map(({ id }) => id)).size).toBe(updates.length)
        const last = new Map<string, string>()
        for (const { kind, key, at } of updates) {
          expect(at > (last.get(`${kind}/${key}`) ?? '')).toBe(true)
          last.set(`${kind}/${key}`, at)
        }
      }
    }
  })

  test('come from working hours or from last night, never from the future', () => {
    for (const { at } of projects.flatMap(updatesOf)) {
      expect(at <= `${day}T08:30:00+08:00`).toBe(true)
      if (at.startsWith(day)) continue
      expect([1, 2, 3, 4, 5]).toContain(new Date(at.slice(0, 10)).getUTCDay())
      expect(at.slice(11, 16) >= '08:30' && at.slice(11, 16) <= '19:30').toBe(true)
    }
  })
})

describe.each(days)('the ERP roll-out as of %s', (day) => {
  const { project, sources, surveys = [] } = projectOn(day, 'erp-rollout')
  const updates = updatesOf({ project, sources })
  const { all, openByDay, reopened } = countNaively(updates)
  const issues = all('issue')
  const open = issues.filter(({ status }) => status === 'open')

  test('is quick to fill', () => {
    expect(updates.length).toBeGreaterThan(5_000)
    expect(updates.length).toBeLessThan(8_000)
  })

  test('has 37 issues open after a peak of 66, two critical, and Foshan in most of what is left', () => {
    const [peakOn, peak] = [...openByDay].toSorted((a, b) => b[1] - a[1])[0]!
    expect(peak).toBe(66)
    expect(daysBetween(peakOn, day)).toBeGreaterThan(35)
    expect(daysBetween(peakOn, day)).toBeLessThan(50)
    expect(open).toHaveLength(37)
    expect(open.filter(({ severity }) => severity === 'critical')).toHaveLength(2)
    expect(open.filter(({ severity }) => severity === undefined)).toHaveLength(0)
    expect(open.filter(({ site }) => site === '佛山 Foshan').length).toBeGreaterThan(15)
  })

  test('has closed more than it opened over twelve weeks, so that there is a forecast', () => {
    const twelveWeeksAgo = plusDays(day, -84)
    const then = [...openByDay].findLast(([on]) => on <= twelveWeeksAgo)![1]
    expect(then).toBeGreaterThan(60)
  })

  test('has some 350 issues, one in eleven reopened, each with a title of its own, a few internal', () => {
    expect(issues.length).toBeGreaterThan(320)
    expect(issues.length).toBeLessThan(360)
    expect(reopened.size / issues.length).toBeCloseTo(0.09, 2)
    expect(new Set(issues.map(({ title }) => title)).size).toBe(issues.length)
    expect(issues.filter(({ isInternal }) => isInternal)).toHaveLength(7)
  })

  test('tests better in the second cycle, with production behind', () => {
    const cycle = (name: string) => all('test').filter((test) => test.cycle === name)
    const module = (name: string) => cycle('UAT 2').filter((test) => test.module === name)
    expect(passRateOf(cycle('UAT 1'))).toBeCloseTo(0.82, 2)
    expect(passRateOf(cycle('UAT 2'))).toBeCloseTo(0.92, 2)
    expect(passRateOf(module('财务 · Finance'))).toBeCloseTo(0.96, 2)
    expect(passRateOf(module('供应链 · Supply chain'))).toBeCloseTo(0.93, 2)
    expect(passRateOf(module('生产 · Production'))).toBeCloseTo(0.86, 2)
    expect(module('生产 · Production').filter(({ status }) => status === 'not-run')).toHaveLength(62)
  })

  test('files failures as issues that exist, and clears the link when the case passes', () => {
    const keys = new Set(issues.map(({ key }) => key))
    const tests = all('test')
    const linked = tests.filter(({ defect }) => typeof defect === 'string')
    expect(linked.length).toBeGreaterThan(60)
    for (const { defect } of linked) expect(keys).toContain(defect)
    for (const { status, defect } of tests) if (status === 'passed') expect(defect ?? null).toBeNull()
  })

  test('goes live with wave 2 two weeks later than planned, after three moves that the customer caused', () => {
    const wave2 = all('milestone').find(({ key }) => key === 'wave-2-live')!
    expect(wave2.plannedOn).toBe(project.goLiveOn)
    expect(daysBetween(day, wave2.plannedOn)).toBeGreaterThanOrEqual(6)
    expect(daysBetween(day, wave2.plannedOn)).toBeLessThanOrEqual(12)
    expect(daysBetween(wave2.plannedOn, wave2.forecastOn)).toBe(14)
    expect(wave2).toMatchObject({ cause: 'customer', gate: true, phase: 'go-live' })
    const told = updates.filter(({ key }) => key === 'wave-2-live').map(({ data }) => data?.forecastOn)
    expect(new Set(told).size).toBe(4)
    expect(told.length).toBeGreaterThan(20)
  })

  test('has a plan over all phases whose next go-live is wave 2, and nothing forecast into the past', () => {
    const milestones = all('milestone')
    expect(milestones).toHaveLength(31)
    expect(new Set(milestones.map(({ phase }) => phase)).size).toBe(7)
    const ahead = milestones.filter(({ completedOn }) => completedOn === undefined)
    for (const { forecastOn } of ahead) expect(String(forecastOn) > day).toBe(true)
    const nextLive = ahead.filter(({ phase }) => phase === 'go-live').map(({ forecastOn, key }) => [forecastOn, key])
    expect(nextLive.sort()[0]![1]).toBe('wave-2-live')
    const pilot = milestones.find(({ key }) => key === 'suzhou-1-live')!
    expect(daysBetween(pilot.plannedOn, pilot.completedOn)).toBe(7)
  })

  test('waits for one overdue action of the sponsor, due three days ago', () => {
    const actions = all('action')
    expect(actions).toHaveLength(24)
    const overdue = actions.filter(({ status, dueOn }) => status === 'open' && String(dueOn) < day)
    expect(overdue).toMatchObject([{ owner: '王敏 Wang Min', dueOn: plusDays(day, -3), waitingOn: 'customer' }])
    expect(actions.filter(({ status }) => status === 'open')).toHaveLength(5)
  })

  test('asks for changes: eighteen, two undecided', () => {
    const statuses = all('change').map(({ status }) => status)
    expect(statuses).toHaveLength(18)
    expect(statuses.filter((status) => status === 'proposed' || status === 'assessing')).toHaveLength(2)
    expect(statuses.filter((status) => status === 'rejected')).toHaveLength(4)
  })

  test('satisfies again after a dip, and the team says what the board would', () => {
    const shareOf = (scores: number[]) =>
      Math.round((100 * scores.filter((score) => score >= 4).length) / scores.length)
    const responses = all('response').filter(({ scale }) => scale === 'csat5')
    const fromTool = [...new Set(responses.map(({ survey }) => survey))].map((survey) =>
      responses.filter((response) => response.survey === survey).map(({ score }) => Number(score)),
    )
    const sent = surveys.filter(({ template }) => template === 'open-day')
    const ofDaylight = sent.map(({ answers }) => answers.map((one) => Number(one.answers.satisfaction)))
    expect([...fromTool, ...ofDaylight].map(shareOf)).toEqual([86, 85, 78, 61, 80, 90])
    expect(ofDaylight.map(({ length }) => length)).toEqual([45, 41])
    expect(all('declaration')).toMatchObject([{ health: 'attention' }])
  })
})

describe.each(days)('the surveys as of %s', (day) => {
  const { surveys = [] } = projectOn(day, 'erp-rollout')

  test('take answers that their questions allow, from people who were asked, while they are open', () => {
    for (const { template, design, opensAt, openForDays, invited, answers } of surveys) {
      const { questions } = surveyDesignSchema.parse(design ?? builtIns.get(template)!.design)
      expect(new Set(invited.map(({ email }) => email)).size).toBe(invited.length)
      for (const person of invited) expect(recipientSchema.safeParse(person).error).toBeUndefined()
      expect(new Set(answers.map(({ person }) => person)).size).toBe(answers.length)
      let last = opensAt
      for (const { person, at, answers: given } of answers) {
        expect(person).toBeLessThan(invited.length)
        expect(at >= last && at.slice(0, 10) <= plusDays(opensAt.slice(0, 10), openForDays)).toBe(true)
        expect(at < `${day}T08:30:00+08:00`).toBe(true)
        last = at
        for (const [id, answer] of Object.entries(given)) {
          const question = questions.find((one) => one.id === id)!
          expect(answerSchema(question).safeParse(answer).error).toBeUndefined()
        }
      }
    }
  })

  test('ask nobody twice within thirty days', () => {
    const asked = surveys.flatMap(({ opensAt, invited }) => invited.map(({ email }) => ({ email, opensAt })))
    for (const { email, opensAt } of asked)
      for (const other of asked)
        if (other.email === email && other.opensAt > opensAt)
          expect(daysBetween(opensAt.slice(0, 10), other.opensAt.slice(0, 10))).toBeGreaterThanOrEqual(31)
  })

  test('are followed up: one settled by its sponsor, one that waits for them, one still to do', () => {
    const followUps = surveys.flatMap(({ answers, followUps: own }) =>
      own.map((one) => ({ ...one, answered: answers.some(({ answers: given }) => given.missing === one.about) })),
    )
    expect(followUps.every(({ answered }) => answered)).toBe(true)
    expect(followUps.map(({ done, closedAt }) => [Boolean(done), Boolean(closedAt)])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ])
    for (const { madeAt, done, closedAt } of followUps) {
      const times = [madeAt, done?.at, closedAt].filter((time) => time !== undefined)
      expect(times).toEqual(times.toSorted())
      expect(times.at(-1)! < `${day}T08:30:00+08:00`).toBe(true)
    }
  })

  test('end with one that is open for a week and more, which the sponsor has not answered', () => {
    const open = surveys.at(-1)!
    expect(surveys.map(({ isOpen }) => isOpen)).toEqual([false, false, true])
    expect(open.invited[0]!.email).toBe('wang.min@hengda.example')
    expect(open.answers.map(({ person }) => person)).not.toContain(0)
    expect(daysBetween(day, plusDays(open.opensAt.slice(0, 10), open.openForDays))).toBeGreaterThanOrEqual(7)
    for (const { opensAt, openForDays } of surveys.slice(0, -1))
      expect(plusDays(opensAt.slice(0, 10), openForDays) < day).toBe(true)
  })
})

describe('the small projects', () => {
  test('is healthy: the MES pilot', () => {
    const { all } = countNaively(updatesOf(projectOn(sunday, 'mes-pilot')))
    const open = all('issue').filter(({ status }) => status === 'open')
    expect(all('issue').length).toBeGreaterThan(25)
    expect(all('issue').length).toBeLessThan(38)
    expect(open).toHaveLength(3)
    expect(open.filter(({ severity }) => severity === 'critical')).toHaveLength(0)
    expect(passRateOf(all('test'))).toBeCloseTo(0.97, 2)
    const late = all('milestone').filter(({ plannedOn, forecastOn }) => String(forecastOn) > String(plannedOn))
    expect(late).toHaveLength(0)
  })

  test('is short: the CRM of the other customer', () => {
    expect(updatesOf(projectOn(sunday, 'crm-beichen')).length).toBeLessThan(200)
  })
})
