import { expect, test } from 'vitest'
import { openDayFormSchema, openDaySeriesFormSchema } from '../../server/contract/open-days/plan.ts'
import { promiseSchema } from '../../server/contract/open-days/room.ts'
import { followUpFormSchema } from '../../server/contract/surveys/forms.ts'
import { projectSettingSchema } from '../../server/contract/setup.ts'
import { civilMoment, formatDay } from '~/words/civil-format'

const plan = { title: { en: 'Open day' }, timeZone: 'Asia/Shanghai' }
const openDay = (on: string) => ({ on, time: '10:00', plan })
const meant = {
  'an open day': (day: string) => openDayFormSchema.safeParse(openDay(day)),
  'a rhythm of open days': (day: string) => openDaySeriesFormSchema.safeParse(openDay(day)),
  'a promise': (day: string) => promiseSchema.safeParse({ title: 'Import', owner: 'Li', dueOn: day }),
  'what follows an answer': (day: string) => followUpFormSchema.safeParse({ title: 'Import', dueOn: day }),
  'the start of a project': (day: string) => projectSettingSchema.safeParse({ key: 'erp', startsOn: day }),
  'the go-live of a project': (day: string) => projectSettingSchema.safeParse({ key: 'erp', goLiveOn: day }),
}

test.each(Object.keys(meant) as (keyof typeof meant)[])('%s is in a year that calendars know', (what) => {
  for (const day of ['2026-12-02', '1970-01-01', '2099-12-31']) expect(meant[what](day).success, day).toBe(true)
  for (const day of ['0026-12-02', '0000-01-01', '1969-12-31', '2100-01-01', '9999-12-31']) {
    const { error } = meant[what](day)
    expect(error?.issues, day).toMatchObject([{ params: { code: 'year_range' } }])
  }
})

test('a moment of a year before 1000, as was kept once, still has a day that can be said', () => {
  const { day } = civilMoment('0026-12-02T09:00:00Z', 'Europe/Berlin')
  expect(day).toBe('0026-12-02')
  expect(formatDay('en', day, true)).toBe('2\u00a0Dec\u00a00026')
})
