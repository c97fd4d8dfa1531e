import type { Recipient } from '../../../server/contract/surveys/forms.ts'
import { surveyRoles } from '../ask-survey.ts'
import { seededRandom } from '../seeded-random.ts'
import { plants } from './plants.ts'

const families = [
  ['李', 'Li'],
  ['张', 'Zhang'],
  ['刘', 'Liu'],
  ['陈', 'Chen'],
  ['杨', 'Yang'],
  ['黄', 'Huang'],
  ['周', 'Zhou'],
  ['徐', 'Xu'],
] as const
const given = [
  ['伟', 'Wei'],
  ['芳', 'Fang'],
  ['军', 'Jun'],
  ['静', 'Jing'],
  ['磊', 'Lei'],
  ['丽', 'Li'],
  ['勇', 'Yong'],
  ['娟', 'Juan'],
] as const

/** Where the pilot is and the second wave comes: most who sit in an open day are from there. */
const sites = [plants.suzhou1, plants.suzhou1, plants.suzhou2, plants.foshan, plants.wuxi]

/** The people at the customer who come to open days, each once. */
export const attendees = (count: number): Recipient[] => {
  const random = seededRandom('erp attendees')
  const names = families.flatMap(([zh, en]) =>
    given.map(([ofZh, ofEn]) => ({ zh: zh + ofZh, en: [en, ofEn] as const })),
  )
  return random
    .shuffled(names)
    .slice(0, count)
    .map(({ zh, en }) => ({
      email: `${en.join('.').toLowerCase()}@hengda.example`,
      name: `${zh} ${en.join(' ')}`,
      role: random.pick(surveyRoles),
      site: random.pick(sites),
    }))
}
