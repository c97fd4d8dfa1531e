import { describe, expect, test } from 'vitest'
import { limits } from '../../server/contract/limits.ts'
import { testSchema } from '../../server/facts/test/fact.ts'
import { collectCases, type Run } from '../../server/reports/collect-cases.ts'
import { readReport } from '../../server/reports/read-report.ts'

const writtenAt = Date.parse('2026-11-30T12:00:00Z')
const run: Run = { cycle: 'SIT' }

const inPieces = (content: string | Uint8Array, size = 1000) => {
  const bytes = Buffer.from(content)
  return async function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }
}

async function read(
  content: string | Uint8Array,
  { zone = 'UTC', format = undefined as string | undefined, of = run } = {},
) {
  const report = await readReport(inPieces(content), { zone, format })
  if (!report) return null
  const cases = collectCases(of)
  for await (const one of report.cases) cases.add(one, writtenAt)
  return { format: report.format, updates: [...cases.updates()] }
}

/** `key | module | status | at`, as short as a person reads it. */
async function told(content: string, how: { zone?: string } = {}) {
  const report = await read(content, how)
  return (
    report && [
      report.format,
      ...report.updates.map(({ key, at, data }) => {
        const { module, status, flaky } = testSchema.parse(data)
        return `${key} | ${module ?? '-'} | ${status}${flaky ? ' flaky' : ''} | ${at === '2026-11-30T12:00:00.000Z' ? '-' : at}`
      }),
    ]
  )
}

const forms: { name: string; content: string; zone?: string; expected: string[] | null }[] = [
  {
    name: 'JUnit: suites in suites, classes, failures, errors and what was skipped, whatever the counters say',
    content: `<?xml version="1.0"?><testsuites tests="99" failures="0">
      <testsuite name="Finance" timestamp="2026-11-29T10:00:00+08:00" failures="12">
        <testsuite name="Ledger"><testcase classname="fi.Ledger" name="totals"/></testsuite>
        <testcase classname="fi.Tax" name="rates"><failure message="no">stack</failure></testcase>
        <testcase classname="fi.Tax" name="codes"><error/></testcase>
        <testcase classname="fi.Tax" name="old"><skipped/></testcase>
      </testsuite></testsuites>`,
    expected: [
      'junit',
      'SIT › Finance › Ledger › fi.Ledger › totals | Finance | passed | 2026-11-29T02:00:00.000Z',
      'SIT › Finance › fi.Tax › rates | Finance | failed | 2026-11-29T02:00:00.000Z',
      'SIT › Finance › fi.Tax › codes | Finance | failed | 2026-11-29T02:00:00.000Z',
      'SIT › Finance › fi.Tax › old | Finance | skipped | 2026-11-29T02:00:00.000Z',
    ],
  },
  {
    name: 'JUnit: one suite as the outermost element, ` UTC`, space before its declaration, and no class',
    content: `\n<?xml version="1.0"?><testsuite name="org.Login" timestamp="2021-03-07T10:36:56 UTC"><testcase name="works"/></testsuite>`,
    expected: ['junit', 'SIT › org.Login › works | org.Login | passed | 2021-03-07T10:36:56.000Z'],
  },
  {
    name: 'JUnit: a time without an offset in the zone that is told',
    content: `<testsuite name="a" timestamp="2026-11-29T10:00:00"><testcase classname="a" name="b"/></testsuite>`,
    zone: 'Asia/Shanghai',
    expected: ['junit', 'SIT › a › b | a | passed | 2026-11-29T02:00:00.000Z'],
  },
  {
    name: 'JUnit: a time after its report was written is one of another zone',
    content: `<testsuite name="a" timestamp="2026-11-30T20:00:00"><testcase classname="a" name="b"/></testsuite>`,
    expected: ['junit', 'SIT › a › b | a | passed | -'],
  },
  {
    name: 'JUnit: retries of a case, in elements of their own and inside it; the same name in another class is another case',
    content: `<testsuite name="s">
      <testcase classname="A" name="t"><failure/></testcase><testcase classname="A" name="t"/>
      <testcase classname="B" name="t"><failure/></testcase>
      <testcase classname="C" name="t"><flakyFailure/></testcase>
      <testcase classname="D" name="t"><failure/><rerunFailure/></testcase>
      <testcase classname="E" name="t"/><testcase classname="E" name="t"><error/></testcase></testsuite>`,
    expected: [
      'junit',
      'SIT › s › A › t | s | passed flaky | -',
      'SIT › s › B › t | s | failed | -',
      'SIT › s › C › t | s | passed flaky | -',
      'SIT › s › D › t | s | failed | -',
      'SIT › s › E › t | s | failed | -',
    ],
  },
  {
    name: 'JUnit: what GoogleTest and CTest say in an attribute, and a suite that is called after a file of the machine',
    content: `<testsuites><testsuite name="/home/ci/x/phpunit.xml"><testcase classname="Off" name="a" status="notrun" result="suppressed"/>
      <testcase classname="Off" name="b" status="notrun"/><testcase classname="Off" name="c" status="run" result="completed"/></testsuite></testsuites>`,
    expected: [
      'junit',
      'SIT › Off › a | Off | skipped | -',
      'SIT › Off › b | Off | not-run | -',
      'SIT › Off › c | Off | passed | -',
    ],
  },
  {
    name: 'JUnit: without a case in it',
    content: '<testsuites><testsuite name="empty" tests="3"></testsuite></testsuites>',
    expected: ['junit'],
  },
  {
    name: 'NUnit 3',
    content: `<test-run start-time="2026-11-29 11:00:00Z"><test-suite type="Assembly" name="C:\\build\\Shop.dll">
      <test-case fullname="Shop.Cart.Adds(1)" name="Adds(1)" result="Passed" end-time="2026-11-29 11:38:13Z"/>
      <test-case fullname="Shop.Cart.Warns" result="Warning"/><test-case fullname="Shop.Cart.Fails" result="Failed" label="Error"/>
      <test-case fullname="Shop.Cart.Off" result="Skipped" label="Ignored"/><test-case fullname="Shop.Cart.Maybe" result="Inconclusive"/>
      </test-suite></test-run>`,
    expected: [
      'nunit',
      'SIT › Shop.Cart.Adds(1) | Shop.dll | passed | 2026-11-29T11:38:13.000Z',
      'SIT › Shop.Cart.Warns | Shop.dll | passed | -',
      'SIT › Shop.Cart.Fails | Shop.dll | failed | -',
      'SIT › Shop.Cart.Off | Shop.dll | skipped | -',
      'SIT › Shop.Cart.Maybe | Shop.dll | not-run | -',
    ],
  },
  {
    name: 'NUnit 2, with and without results in words',
    content: `<test-results name="/tmp/Shop.dll" date="2026-11-28" time="09:30:00"><test-suite name="/tmp/Shop.dll"><results>
      <test-case name="Shop.A" executed="True" success="True"/><test-case name="Shop.B" executed="True" success="False"/>
      <test-case name="Shop.C" executed="False"/><test-case name="Shop.D" executed="True" result="Inconclusive"/></results></test-suite></test-results>`,
    expected: [
      'nunit',
      'SIT › Shop.A | Shop.dll | passed | 2026-11-28T09:30:00.000Z',
      'SIT › Shop.B | Shop.dll | failed | 2026-11-28T09:30:00.000Z',
      'SIT › Shop.C | Shop.dll | skipped | 2026-11-28T09:30:00.000Z',
      'SIT › Shop.D | Shop.dll | not-run | 2026-11-28T09:30:00.000Z',
    ],
  },
  {
    name: 'xUnit.net',
    content: `<assemblies><assembly name="C:\\x\\Shop.dll" run-date="2026-11-28" run-time="09:30:00"><collection>
      <test name="Shop.Cart.Adds" type="Shop.Cart" method="Adds" result="Pass"/>
      <test name="adds what is named" type="Shop.Cart" method="Named" result="Fail"><failure/></test>
      <test name="Shop.Cart.Off" type="Shop.Cart" result="Skip"/></collection></assembly></assemblies>`,
    expected: [
      'xunit',
      'SIT › Shop.Cart.Adds | Shop.dll | passed | 2026-11-28T09:30:00.000Z',
      'SIT › Shop.Cart › adds what is named | Shop.dll | failed | 2026-11-28T09:30:00.000Z',
      'SIT › Shop.Cart.Off | Shop.dll | skipped | 2026-11-28T09:30:00.000Z',
    ],
  },
  {
    name: 'TRX, with outcomes by name and by number, rows of data, and one left out',
    content: `<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Times finish="2026-11-28T09:00:00.1234567+08:00"/><Results>
      <UnitTestResult testId="1" testName="Adds" outcome="Passed" endTime="2026-11-28T08:59:59+08:00"/>
      <UnitTestResult testId="2" testName="Shop.Cart.Warns" outcome="9"/><UnitTestResult testId="1" testName="Late" outcome="Timeout"/>
      <UnitTestResult testId="1" testName="Waits" outcome="7"/><UnitTestResult testId="1" testName="Never" outcome="NotExecuted"/>
      <UnitTestResult testId="1" testName="Other" outcome="NotApplicable"/><UnitTestResult testId="1" testName="Broken"/>
      <UnitTestResult testId="2" testName="Rows" outcome="Failed"><InnerResults><UnitTestResult testName="Rows" outcome="Passed"/>
      <UnitTestResult testName="Rows" outcome="Failed"/></InnerResults></UnitTestResult></Results><TestDefinitions>
      <UnitTest id="1" storage="c:\\x\\shop.dll"><TestMethod className="Shop.Cart, Shop, Version=1.0" codeBase="c:\\x\\Shop.dll"/></UnitTest>
      <UnitTest id="2" storage="shop.dll"><TestMethod className="Shop.Cart"/></UnitTest></TestDefinitions></TestRun>`,
    expected: [
      'trx',
      'SIT › Shop.Cart › Adds | Shop.dll | passed | 2026-11-28T00:59:59.000Z',
      'SIT › Shop.Cart.Warns | shop.dll | passed | 2026-11-28T01:00:00.123Z',
      'SIT › Shop.Cart › Late | Shop.dll | failed | 2026-11-28T01:00:00.123Z',
      'SIT › Shop.Cart › Waits | Shop.dll | blocked | 2026-11-28T01:00:00.123Z',
      'SIT › Shop.Cart › Never | Shop.dll | not-run | 2026-11-28T01:00:00.123Z',
      'SIT › Shop.Cart › Other | Shop.dll | skipped | 2026-11-28T01:00:00.123Z',
      'SIT › Shop.Cart › Broken | Shop.dll | failed | 2026-11-28T01:00:00.123Z',
      'SIT › Shop.Cart › Rows (1) | shop.dll | passed | 2026-11-28T01:00:00.123Z',
      'SIT › Shop.Cart › Rows (2) | shop.dll | failed | 2026-11-28T01:00:00.123Z',
    ],
  },
  {
    name: 'CTRF of before it had a version, and of after',
    content: JSON.stringify({
      results: {
        tool: { name: 'jest' },
        summary: { start: 0, stop: 1764400000000 },
        tests: [
          {
            name: 'logs in',
            status: 'passed',
            suite: 'login',
            filePath: '/home/ci/shop/src/login.test.ts',
            flaky: true,
          },
          { name: 'logs out', status: 'failed', suite: ['login', 'out'], stop: 1764400001000, browser: 'firefox' },
          { name: 'waits', status: 'pending' },
          { name: 'is off', status: 'skipped', testId: 'T-4' },
          { name: 'is other', status: 'other', rawStatus: 'blocked' },
          { name: 'passes late', status: 'passed', retryAttempts: [{ status: 'failed' }, { status: 'passed' }] },
        ],
      },
    }),
    expected: [
      'ctrf',
      'SIT › src/login.test.ts › login › logs in | login | passed flaky | 2025-11-29T07:06:40.000Z',
      'SIT › login › out › firefox › logs out | login | failed | 2025-11-29T07:06:41.000Z',
      'SIT › waits | - | not-run | 2025-11-29T07:06:40.000Z',
      'SIT › T-4 | - | skipped | 2025-11-29T07:06:40.000Z',
      'SIT › is other | - | blocked | 2025-11-29T07:06:40.000Z',
      'SIT › passes late | - | passed flaky | 2025-11-29T07:06:40.000Z',
    ],
  },
  {
    name: 'Cucumber: backgrounds, rows of an outline, steps without code',
    content: JSON.stringify([
      {
        uri: 'features\\cart.feature',
        keyword: 'Feature',
        name: 'Cart',
        elements: [
          { type: 'background', keyword: 'Background', name: '', steps: [{ result: { status: 'failed' } }] },
          { name: 'Adds', line: 3, steps: [{ result: { status: 'skipped' } }] },
          {
            name: 'Row',
            line: 9,
            start_timestamp: '2026-11-28T08:00:00.000Z',
            steps: [{ result: { status: 'passed' } }],
          },
          {
            name: 'Row',
            line: 10,
            steps: [{ result: { status: 'passed' } }],
            after: [{ result: { status: 'failed' } }],
          },
          { name: 'New', line: 12, steps: [{ result: { status: 'undefined' } }] },
          { name: 'Off', line: 14, steps: [{ result: { status: 'skipped' } }] },
        ],
      },
    ]),
    expected: [
      'cucumber',
      'SIT › features/cart.feature › Adds | Cart | failed | -',
      'SIT › features/cart.feature › Row | Cart | passed | 2026-11-28T08:00:00.000Z',
      'SIT › features/cart.feature › Row (2) | Cart | failed | -',
      'SIT › features/cart.feature › New | Cart | not-run | -',
      'SIT › features/cart.feature › Off | Cart | skipped | -',
    ],
  },
  {
    name: 'Behave',
    content: JSON.stringify([
      {
        keyword: 'Feature',
        location: 'features/tax.feature:1',
        name: 'Tax',
        status: 'failed',
        elements: [
          {
            type: 'scenario',
            keyword: 'Scenario',
            location: 'features/tax.feature:3',
            name: 'Rates',
            status: 'passed',
            steps: [{ name: 'a', result: { status: 'passed' } }],
          },
          {
            type: 'scenario',
            keyword: 'Scenario',
            location: 'features/tax.feature:6',
            name: 'Codes',
            status: 'failed',
            steps: [{ name: 'a', result: { status: 'failed' } }, { name: 'b' }],
          },
        ],
      },
    ]),
    expected: [
      'cucumber',
      'SIT › features/tax.feature › Rates | Tax | passed | -',
      'SIT › features/tax.feature › Codes | Tax | failed | -',
    ],
  },
  { name: 'Cucumber without a feature', content: '[]', expected: ['cucumber'] },
  {
    name: 'Playwright: the last result counts, also of what was expected to fail',
    content: JSON.stringify({
      config: { version: '1' },
      suites: [
        {
          title: 'cart.spec.ts',
          file: 'cart.spec.ts',
          specs: [],
          suites: [
            {
              title: 'cart',
              specs: [
                {
                  title: 'adds',
                  tests: [
                    {
                      projectName: 'chromium',
                      status: 'flaky',
                      results: [
                        { status: 'failed', startTime: '2026-11-28T08:00:00.000Z', duration: 5 },
                        { status: 'passed', startTime: '2026-11-28T08:00:01.000Z', duration: 500 },
                      ],
                    },
                    {
                      projectName: 'firefox',
                      status: 'expected',
                      expectedStatus: 'failed',
                      results: [{ status: 'failed' }],
                    },
                  ],
                },
                { title: 'waits', tests: [{ status: 'unexpected', results: [{ status: 'timedOut' }] }] },
                { title: 'stops', tests: [{ status: 'unexpected', results: [{ status: 'interrupted' }] }] },
                { title: 'is off', tests: [{ status: 'skipped', results: [] }] },
              ],
            },
          ],
        },
      ],
    }),
    expected: [
      'playwright',
      'SIT › cart.spec.ts › cart › chromium › adds | cart.spec.ts | passed flaky | 2026-11-28T08:00:01.500Z',
      'SIT › cart.spec.ts › cart › firefox › adds | cart.spec.ts | failed | -',
      'SIT › cart.spec.ts › cart › waits | cart.spec.ts | failed | -',
      'SIT › cart.spec.ts › cart › stops | cart.spec.ts | not-run | -',
      'SIT › cart.spec.ts › cart › is off | cart.spec.ts | skipped | -',
    ],
  },
  {
    name: 'a result of Allure',
    content: JSON.stringify({
      uuid: 'u',
      historyId: 'h-1',
      name: 'adds',
      fullName: 'shop.Cart.adds',
      status: 'broken',
      stop: 1764400000000,
      labels: [{ name: 'feature', value: 'Cart' }],
    }),
    expected: ['allure', 'SIT › h-1 | Cart | failed | 2025-11-29T07:06:40.000Z'],
  },
  {
    name: 'a result of Allure without a status',
    content: JSON.stringify({ uuid: 'u', name: 'adds', fullName: 'shop.Cart.adds', stage: 'running' }),
    expected: ['allure', 'SIT › shop.Cart.adds | - | not-run | -'],
  },
  { name: 'a container of Allure: nothing', content: '{"uuid":"u","name":"c","children":["a"]}', expected: null },
  {
    name: 'TestRail',
    content: JSON.stringify({
      offset: 0,
      tests: [1, 2, 3, 4, 5, 9].map((status_id) => ({
        id: status_id,
        case_id: 100 + status_id,
        title: `t${status_id}`,
        status_id,
      })),
    }),
    expected: [
      'testrail',
      'SIT › C101 | - | passed | -',
      'SIT › C102 | - | blocked | -',
      'SIT › C103 | - | not-run | -',
      'SIT › C104 | - | not-run | -',
      'SIT › C105 | - | failed | -',
      'SIT › C109 | - | not-run | -',
    ],
  },
  {
    name: 'Xray',
    content: JSON.stringify({
      info: { finishDate: '2026-11-28T11:47:35+01:00' },
      tests: [
        { testKey: 'DEMO-6', finish: '2026-11-28T11:50:00+01:00', status: 'PASSED' },
        { testKey: 'DEMO-7', status: 'FAIL', defects: ['DEMO-9'] },
        { testKey: 'DEMO-8', status: 'TODO' },
      ],
    }),
    expected: [
      'xray',
      'SIT › DEMO-6 | - | passed | 2026-11-28T10:50:00.000Z',
      'SIT › DEMO-7 | - | failed | 2026-11-28T10:47:35.000Z',
      'SIT › DEMO-8 | - | not-run | 2026-11-28T10:47:35.000Z',
    ],
  },
  { name: 'other XML: nothing', content: '<project><name>pom</name></project>', expected: null },
  { name: 'other JSON: nothing', content: '{"name":"package","version":"1"}', expected: null },
  { name: 'other text: nothing', content: 'Tests run: 12, Failures: 0', expected: null },
]

describe('a report', () => {
  test.each(forms)('of $name', async ({ content, zone, expected }) => {
    expect(await told(content, zone ? { zone } : {})).toEqual(expected)
  })

  test('read again gives the same updates, of which each id is its own', async () => {
    const { content } = forms[0]!
    const [one, other] = [await read(content), await read(content)]
    expect(other).toEqual(one)
    expect(new Set(one!.updates.map(({ id }) => id)).size).toBe(4)
    const changed = await read(content.replace('<skipped/>', ''))
    expect(changed!.updates.filter(({ id }, index) => id !== one!.updates[index]!.id)).toHaveLength(1)
  })

  test('of a module: the module stands in the key, so that two of them may have cases of one name', async () => {
    const report = await read('<testsuite name="App"><testcase name="renders"/></testsuite>', {
      of: { cycle: 'SIT', module: 'shop' },
    })
    expect(report!.updates[0]).toMatchObject({
      key: 'SIT › shop › App › renders',
      data: { module: 'shop', cycle: 'SIT' },
    })
  })

  test('in UTF-16 and in GBK is read as what it says it is', async () => {
    const text = '<testsuite name="财务"><testcase classname="总账" name="不平"/></testsuite>'
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect((await read(utf16))!.updates[0]!.key).toBe('SIT › 财务 › 总账 › 不平')
    const unmarked = Buffer.from(text, 'utf16le')
    expect((await read(unmarked))!.updates[0]!.key).toBe('SIT › 财务 › 总账 › 不平')
    const mistaken = `<?xml version="1.0" encoding="utf-16"?>${text}`
    expect((await read(mistaken))!.updates[0]!.key).toBe('SIT › 财务 › 总账 › 不平')
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><testsuite name="'),
      Buffer.from([0xb2, 0xc6, 0xce, 0xf1]),
      Buffer.from('"><testcase name="a"/></testsuite>'),
    ])
    expect((await read(gbk))!.updates[0]!.key).toBe('SIT › 财务 › a')
  })

  test('that says UTF-8 is read as what it is written in, and a broken byte changes nothing else', async () => {
    const declared = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><testsuite name="s">')
    const caseOf = (name: number[] | string) =>
      Buffer.concat([Buffer.from('<testcase name="'), Buffer.from(name as number[]), Buffer.from('"/>')])
    const end = Buffer.from('</testsuite>')
    // 测 and 统 in GBK.
    const gbk = Buffer.concat([declared, caseOf([0xb2, 0xe2]), caseOf([0xcd, 0xb3]), end])
    expect((await read(gbk))!.updates.map(({ key }) => key)).toEqual(['SIT › s › 测', 'SIT › s › 统'])
    const broken = Buffer.concat([
      declared,
      caseOf([...Buffer.from('总账'), 0xb2]),
      caseOf([...Buffer.from('不平')]),
      end,
    ])
    expect((await read(broken))!.updates.map(({ key }) => key)).toEqual(['SIT › s › 总账\uFFFD', 'SIT › s › 不平'])
  })

  test('takes the colours of a terminal, and what a case printed, however long', async () => {
    const output = `\u001b[31mred\u001b[0m`.repeat(100_000)
    const content = `<testsuite name="s"><testcase name="a&#x1b;b"><failure>${output}</failure><system-out><![CDATA[${output}]]></system-out></testcase></testsuite>`
    expect((await read(content))!.updates).toMatchObject([{ data: { status: 'failed' } }])
  })

  test('gives keys and titles within the bounds of an update, and different ones', async () => {
    const long = 'x'.repeat(3_000)
    const content = `<testsuite name="${long}"><testcase name="${long}1"/><testcase name="${long}2"/><testcase name=""/></testsuite>`
    const { updates } = (await read(content))!
    expect(new Set(updates.map(({ key }) => key)).size).toBe(3)
    for (const { key, data } of updates) {
      expect(key.length).toBeLessThanOrEqual(limits.idLength)
      expect(testSchema.safeParse(data).success).toBe(true)
    }
  })
})

describe('refused, with what is wrong, is', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><testsuite name="&b;"><testcase name="a"/></testsuite>`
  const outside = `<?xml version="1.0"?><!DOCTYPE testsuite SYSTEM "file:///etc/passwd"><testsuite><testcase name="a"/></testsuite>`
  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t ', 'empty'],
    ['an entity bomb', bomb, 'DOCTYPE'],
    ['an external entity', outside, 'DOCTYPE'],
    ['an entity that nobody declared', '<testsuite><testcase name="&xxe;"/></testsuite>', 'not XML'],
    ['XML that breaks off', '<testsuite><testcase name="a"/><testcase na', 'not XML'],
    ['XML without an element', '<!-- nothing -->', 'not XML'],
    ['JSON that breaks off', '[{"uri":"a.feature","keyword":"Feature"', 'not JSON'],
    ['elements without end inside one another', '<testsuite>'.repeat(5_000), 'inside one another'],
    [
      'a case with elements without end',
      `<testsuite><testcase name="a">${'<a/>'.repeat(60_000)}</testcase></testsuite>`,
      'more than',
    ],
    ['a CTRF report whose cases have no name', '{"results":{"tests":[{"status":"passed"}]}}', 'results.tests.0.name'],
  ])('%s', async (_, content, why) => {
    await expect(read(content)).rejects.toThrow(why)
  })

  test('what is not of the form that was asked for', async () => {
    await expect(read('<testsuite/>', { format: 'trx' })).rejects.toThrow('not a report of the form trx')
    await expect(read('{}', { format: 'ctrf' })).rejects.toThrow('not a report of the form ctrf')
  })
})
