import { expect, test } from 'vitest'
import { addKey } from '../../server/identity/add-key.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { looksLikeOwn } from '../../server/identity/add-key.ts'
import { openTestProject } from '../factories/open-test-project.ts'

const lookalikes = [
  ['daylight', 'the name itself'],
  ['Daylight', 'in capitals'],
  ['ＤＡＹＬＩＧＨＴ', 'in full width'],
  ['d\u0430ylight', 'with a Cyrillic а'],
  ['dayl\u0456ght', 'with a Ukrainian і'],
  ['day1ight', 'with a one for the l'],
  ['dayIight', 'with a capital i for the l'],
  ['day\u200blight', 'with an invisible space'],
  ['day-light', 'with a hyphen'],
  ['d\u0301aylight', 'with an accent'],
  ['dayl1ght', 'with a one for the i'],
  ['DAYL1GHT', 'with a one for the i, in capitals'],
  ['d@ylight', 'with an at sign'],
  ['\u00f0aylight', 'with an eth'],
  ['daylig\u043dt', 'with a Cyrillic н'],
  ['dayligh\u03c4', 'with a Greek tau'],
  ['day\u{1f4a1}light', 'with a lamp'],
  ['dayl\u{10414}ght', 'with a Deseret letter'],
  ['daylightt', 'with a letter twice'],
  ['daylight2', 'with a number'],
  ['dayligt', 'without a letter'],
] as const

test.each(lookalikes)('no key is of a source that reads like Daylight’s own: %s, %s', async (source) => {
  expect(looksLikeOwn(source)).toBe(true)
  await using project = await openTestProject()
  await expect(addKey(operatorScope(), project.database, { source, projects: ['erp'] })).rejects.toThrow(
    'Daylight’s own',
  )
  expect(await project.database.source.count()).toBe(0)
})

test.each([
  'jira',
  'daylight-saving clock',
  'sunlight',
  '日光',
  'Day',
  'delight',
  'daybreak',
  'night',
  'delight-crm',
  'moonlight',
])('%s is a name like any other', (name) => {
  expect(looksLikeOwn(name)).toBe(false)
})

test('a name that is another one’s by case, width or an invisible character is a conflict', async () => {
  await using project = await openTestProject()
  const add = (source: string) => addKey(operatorScope(), project.database, { source, projects: ['erp'] })
  await add('jira')
  await add('jira')
  for (const source of ['Jira', 'ＪＩＲＡ', 'ji\u200bra', ' JIRA'])
    await expect(add(source)).rejects.toMatchObject({
      code: 'conflict',
      path: 'source',
      message: 'This project has the source as jira',
    })
  expect(await project.database.source.count()).toBe(1)
})
