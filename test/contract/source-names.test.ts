import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forReader } from '../../server/contract/for-reader.ts'
import { nameSources } from '../../server/contract/source-names.ts'

const called = (name: string) => (['en', 'zh-CN'] as const).map((language) => nameSources([name], language).get(name))

test.each([
  ['jira', 'Jira', 'Jira'],
  ['jira-cloud-enterprise-production', 'Jira', 'Jira'],
  ['JIRA_PROD', 'Jira', 'Jira'],
  ['prod.testrail.acme', 'TestRail (acme)', 'TestRail（acme）'],
  ['gitlab-foshan', 'GitLab (foshan)', 'GitLab（foshan）'],
  ['azure-devops-server', 'Azure DevOps', 'Azure DevOps'],
  ['ms-project', 'Microsoft Project', 'Microsoft Project'],
  ['zentao', 'ZenTao', '禅道'],
  ['delivery-team', 'Delivery team', '项目组'],
])('%s is %s to readers of English and %s to readers of Chinese', (said, english, chinese) => {
  expect(called(said)).toEqual([english, chinese])
})

test('a name that is known nowhere is made readable, and what a person wrote stays', () => {
  expect(called('old_issue-tracker')).toEqual(['Old issue tracker', 'Old issue tracker'])
  expect(called('issues.acme.example')).toEqual(['issues.acme.example', 'issues.acme.example'])
  expect(called('Jira of the North')).toEqual(['Jira of the North', 'Jira of the North'])
  expect(called('禅道生产')).toEqual(['禅道生产', '禅道生产'])
  expect(called('工单 · Tickets')).toEqual(['Tickets', '工单'])
})

test('two sources are never called alike', () => {
  expect([...nameSources(['jira-cloud', 'jira-server'], 'en').values()]).toEqual(['Jira (cloud)', 'Jira (server)'])
  const word = fc.constantFrom('jira', 'cloud', 'prod', 'zentao', 'nord', 'x')
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'))
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { maxLength: 12 }),
      fc.constantFrom('en' as const, 'zh-CN' as const),
      (names, language) => {
        expect(new Set(nameSources(names, language).values()).size).toBe(names.length)
      },
    ),
  )
})

test('a board calls its sources so wherever it names them; where they are set up they keep their own names', () => {
  const board = {
    headline: {},
    sources: [{ name: 'jira-cloud', kinds: ['issue'] }, { name: null }],
    health: { reasons: [{ params: { source: 'jira-cloud' } }, { params: { source: null } }] },
    satisfaction: { surveys: [{ sources: ['jira-cloud'] }] },
  }
  expect(forReader({ board, source: 'jira-cloud' }, 'en')).toEqual({
    board: {
      headline: {},
      sources: [{ name: 'Jira', kinds: ['issue'] }, { name: null }],
      health: { reasons: [{ params: { source: 'Jira' } }, { params: { source: null } }] },
      satisfaction: { surveys: [{ sources: ['Jira'] }] },
    },
    source: 'jira-cloud',
  })
})

test('the page of a thing calls them as the board does', () => {
  const thing = {
    sources: ['jira-cloud', 'jira-legacy'],
    source: 'jira-cloud',
    life: { entries: [{ source: 'jira-legacy' }, { source: null }] },
  }
  expect(forReader({ thing }, 'en').thing).toEqual({
    sources: ['Jira', 'Jira (legacy)'],
    source: 'Jira',
    life: { entries: [{ source: 'Jira (legacy)' }, { source: null }] },
  })
})
