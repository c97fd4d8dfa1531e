import { describe, expect, test } from 'vitest'
import { openDayFormSchema, openDaySeriesFormSchema, type OpenDayPlan } from '#contract/open-days/plan'
import { judgePlan } from '~/workshop/open-days/judge-plan'
import { peopleFields, readPlanForm } from '~/workshop/open-days/read-plan-form'
import { writeRecipients } from '~/workshop/rule/write-recipients'

/** The form as it is posted, with what matters to the test. */
function post(given: Record<string, string | string[]> = {}) {
  const form = new FormData()
  const fields: Record<string, string | string[]> = {
    on: '2026-12-04',
    time: '14:00',
    minutes: '60',
    everyWeeks: '2',
    holidays: 'CN',
    timeZone: 'Asia/Shanghai',
    'title.en': 'Open day',
    'title.zh-CN': '开放日',
    ...given,
  }
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return readPlanForm(form)
}
const single = (given = {}) => judgePlan(openDayFormSchema, post(given))
const problemsOf = (given = {}) => {
  const judged = single(given)
  return 'refusal' in judged ? judged.refusal.problems : {}
}
const planOf = (given = {}): OpenDayPlan => {
  const judged = single(given)
  if ('refusal' in judged) throw new Error(JSON.stringify(judged.refusal))
  return judged.form.plan
}

describe('the form of an open day', () => {
  test('reads the agenda in its order, without the lines that nobody filled in', () => {
    const agenda = planOf({
      'agenda.title': ['Where we stand', '', ' Questions '],
      'agenda.minutes': ['20', '10', '15'],
      'agenda.presenter': ['Chen Chen', '', ''],
    }).agenda
    expect(agenda).toEqual([
      { title: 'Where we stand', minutes: 20, presenter: 'Chen Chen' },
      { title: 'Questions', minutes: 15, presenter: undefined },
    ])
  })

  test('reads people with their language, and writes them as they were typed', () => {
    const typed = 'wang@a.example, 王敏, en\nlee@a.example, "Lee, Ann"\nsolo@a.example'
    const { attendees } = planOf({ people: typed })
    expect(attendees).toEqual([
      { email: 'wang@a.example', name: '王敏', language: 'en' },
      { email: 'lee@a.example', name: 'Lee, Ann', language: undefined },
      { email: 'solo@a.example', name: undefined, language: undefined },
    ])
    expect(writeRecipients(attendees, peopleFields)).toBe(typed)
  })

  test('names the lines in which nobody was found, beside whatever else is wrong', () => {
    const problems = problemsOf({ people: 'wang@a.example\nnobody\nsomebody', link: 'ftp://x', minutes: 'long' })
    expect(problems['plan.attendees']).toEqual({ code: 'lines', lines: '2, 3' })
    expect(Object.keys(problems).sort()).toEqual(['minutes', 'plan.attendees', 'plan.link'])
  })

  test('asks for a title in one language at least, a real day, a time and a known zone', () => {
    const problems = problemsOf({ 'title.en': '', 'title.zh-CN': ' ', on: '', time: '25:00', timeZone: 'Mars/Base' })
    expect(Object.keys(problems).sort()).toEqual(['on', 'plan.timeZone', 'plan.title', 'time'])
    expect(planOf({ 'title.en': '' }).title).toEqual({ en: undefined, 'zh-CN': '开放日' })
  })

  test('takes a rhythm with or without holidays, but not one of no weeks', () => {
    const series = (given: object) => judgePlan(openDaySeriesFormSchema, post({ ...given }))
    expect(series({})).toMatchObject({ form: { everyWeeks: 2, holidays: 'CN' } })
    expect(series({ holidays: '' })).toMatchObject({ form: { holidays: undefined } })
    expect(series({ everyWeeks: '0' })).toMatchObject({ refusal: { problems: { everyWeeks: { code: 'tooSmall' } } } })
  })
})
