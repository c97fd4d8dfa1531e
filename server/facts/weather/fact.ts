import { z } from 'zod'
import { civilDate, text } from '../../contract/civil.ts'
import { limits } from '../../contract/limits.ts'
import type { Fact } from '../fact.ts'
import { weatherChanges } from './changes.ts'
import { weatherReasons } from './reasons.ts'
import { weatherView } from './view.ts'

const weatherSchema = z.looseObject({
  title: text(limits.titleLength).nullish(),
  observedOn: civilDate().nullish(),
  celsius: z.number().min(-100).max(100).nullish(),
})
export type WeatherData = z.infer<typeof weatherSchema>

export const weather: Fact<WeatherData, null, 'weather'> = {
  name: 'weather',
  schema: weatherSchema,
  staleAfterDays: 3,
  step: () => null,
  isListed: true,
  shown: { data: { title: 'text', observedOn: 'figure', celsius: 'figure' } },
  section: {
    name: 'weather',
    empty: { total: 0, frost: 0, items: [] },
    view: weatherView,
    reasons: weatherReasons,
    changes: (before, after) => weatherChanges(before.weather, after.weather),
  },
}
