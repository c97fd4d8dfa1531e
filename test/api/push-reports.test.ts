import JSZip from 'jszip'
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../cli/command-line.ts'
import { packageRoot } from '../../server/platform/package-root.ts'
import { startTestServer } from '../factories/start-test-server.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
let cli: ReturnType<typeof commandLine>
let keys: Record<'both' | 'push', string>
const folder = mkdtempSync(path.join(tmpdir(), 'daylight-reports-'))

beforeAll(async () => {
  server = await startTestServer()
  cli = commandLine()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('acme-erp', 'acme', 'ERP')
  keys = {
    both: await server.addKey({ source: 'ci', projects: ['acme-erp'], can: ['push', 'read'] }),
    push: await server.addKey({ source: 'runner', projects: ['acme-erp'], can: ['push'] }),
  }
})
afterAll(async () => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
  await server.stop()
})

/** A file of yesterday, as a run left it. */
function write(name: string, content: string | Uint8Array) {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  const yesterday = Date.now() / 1000 - 86_400
  utimesSync(file, yesterday, yesterday)
  return file
}
const suite = (owner: string, names: string[], failed: string[] = []) =>
  `<testsuite name="${owner}">${names
    .map(
      (name) => `<testcase classname="${owner}" name="${name}">${failed.includes(name) ? '<failure/>' : ''}</testcase>`,
    )
    .join('')}</testsuite>`

const push = (cycle: string, ...words: string[]) => pushWith(keys.both, cycle, ...words)
const pushWith = async (key: string, cycle: string, ...words: string[]): Promise<Record<string, unknown>> => {
  const ran = await cli.run([
    'push',
    '--url',
    server.origin,
    '--key',
    key,
    '--project',
    'acme-erp',
    '--cycle',
    cycle,
    ...words,
    '--json',
  ])
  return { exitCode: ran.exitCode, ...ran.json }
}
const figures = async (cycle: string) => {
  const { uat } = await server.getBoard({ authorization: `Bearer ${keys.both}` }, 'acme-erp')
  const found = uat.cycles.find((one) => one.cycle === cycle)
  return found && { planned: found.planned, passed: found.passed, failed: found.failed, skipped: found.skipped }
}

describe('reports of a run', () => {
  test('in a folder, an archive and by a pattern become the figures of its cycle; sent again they change nothing', async () => {
    write('one/TEST-a.xml', suite('shop.Cart', ['adds', 'removes', 'counts'], ['counts']))
    write('one/deep/TEST-b.xml', suite('shop.Tax', ['rates']))
    write('one/notes.txt', 'not a report')
    write('one/pom.xml', '<project/>')
    write('one/empty.log', '')
    const zip = new JSZip()
    zip.file(
      'x-result.json',
      JSON.stringify({ uuid: '1', name: 'pays', historyId: 'h', status: 'passed', stop: 1764400000000 }),
    )
    zip.file(
      'y-result.json',
      JSON.stringify({ uuid: '2', name: 'pays', historyId: 'h', status: 'failed', stop: 1764400009000 }),
    )
    const archive = write('allure.zip', await zip.generateAsync({ type: 'uint8array' }))
    const words = ['--report', path.join(folder, 'one'), archive, `${folder}/one/**/TEST-*.xml`]
    const first = await push('SIT 1', ...words)
    expect(first).toMatchObject({ exitCode: 0, sent: 5, applied: 5, quarantined: 0, gone: 0 })
    expect(first.files).toMatchObject([
      { format: 'junit', cases: 3 },
      { format: 'junit', cases: 1 },
      { format: 'allure', cases: 1 },
      { format: 'allure', cases: 1 },
    ])
    expect(await figures('SIT 1')).toEqual({ planned: 5, passed: 3, failed: 2, skipped: 0 })
    const again = await push('SIT 1', ...words)
    expect(again).toMatchObject({ exitCode: 0, applied: 0, duplicate: 5, version: first.version })
  })

  test('are sent by the command as it is built', async () => {
    const file = write('built/a.xml', suite('shop.Cart', ['adds', 'removes'], ['adds']))
    const to = ['--url', server.origin, '--key', keys.both, '--project', 'acme-erp', '--cycle', 'Built']
    const words = ['build/daylight.js', 'push', ...to, '--report', file, '--json']
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: packageRoot })
    expect(JSON.parse(stdout)).toMatchObject({ applied: 2, quarantined: 0 })
    expect(await figures('Built')).toEqual({ planned: 2, passed: 1, failed: 1, skipped: 0 })
  })

  test('of which one cannot be read are sent all the same, and it is told', async () => {
    const good = write('two/good.xml', suite('shop.Cart', ['adds']))
    const broken = write('two/broken.xml', '<testsuite><testcase')
    const empty = write('two/empty.xml', '')
    const pom = write('two/pom.xml', '<project/>')
    const pushed = await push('SIT 2', '--report', broken, empty, good, pom)
    expect(pushed).toMatchObject({ exitCode: 1, applied: 1 })
    expect(pushed.files).toMatchObject([
      { file: broken, problem: expect.stringMatching(/^not XML/) },
      { file: empty, problem: expect.stringMatching(/^empty/) },
      { file: good, problem: null, cases: 1 },
      { file: pom, problem: 'not a test report of a form that is known' },
    ])
  })

  test('in hostile archives are refused', async () => {
    const bomb = new JSZip()
    bomb.file('a.xml', ' '.repeat(30_000_000))
    const outside = new JSZip()
    outside.file('aa/bb.xml', suite('a', ['b']))
    const bytes = Buffer.from(await outside.generateAsync({ type: 'uint8array' }))
    const leadsOut = Buffer.from(bytes.toString('latin1').replaceAll('aa/bb.xml', '../bb.xml'), 'latin1')
    const compression = { type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } } as const
    const pushed = await push(
      'SIT 3',
      '--report',
      write('three/bomb.zip', await bomb.generateAsync(compression)),
      write('three/outside.zip', leadsOut),
      write('three/cut.zip', bytes.subarray(0, bytes.length / 2)),
    )
    expect(pushed).toMatchObject({ exitCode: 1, sent: 0 })
    expect(pushed.files).toMatchObject([
      { problem: expect.stringContaining('times its size') },
      { problem: expect.stringContaining('../bb.xml') },
      { problem: expect.stringContaining('not a zip file') },
    ])
  })

  test('in which all cases are renamed are not sent, unless it is said what becomes of the others', async () => {
    const names = ['adds', 'removes', 'counts', 'pays']
    const before = write('four/before.xml', suite('shop.Cart', names))
    const after = write(
      'four/after.xml',
      suite(
        'Cart tests',
        names.map((name) => `shop.Cart ${name}`),
      ),
    )
    await push('SIT 4', '--report', before)
    const refused = await push('SIT 4', '--report', after)
    expect(refused).toMatchObject({ exitCode: 1, error: { code: 'conflict', path: 'report' } })
    expect(await figures('SIT 4')).toMatchObject({ planned: 4 })
    const unknown = await pushWith(keys.push, 'SIT 4b', '--report', before)
    expect(unknown.notes).toEqual(['whether cases were renamed cannot be known: this key may not read'])
    const replaced = await push('SIT 4', '--report', after, '--retract-gone')
    expect(replaced).toMatchObject({ exitCode: 0, applied: 8, retracted: 4 })
    expect(await figures('SIT 4')).toMatchObject({ planned: 4, passed: 4 })
    const kept = await push('SIT 4', '--report', before, '--keep-gone')
    expect(kept).toMatchObject({ exitCode: 0, gone: 4 })
  })

  test('of another part of the same cycle are no renaming, and what is gone is told and kept', async () => {
    await push('SIT 5', '--report', write('five/a.xml', suite('shop.Cart', ['adds', 'removes', 'counts', 'pays'])))
    const other = await push(
      'SIT 5',
      '--report',
      write('five/b.xml', suite('shop.Tax', ['rates', 'codes', 'zones', 'exempts'])),
    )
    expect(other).toMatchObject({ exitCode: 0, applied: 4, gone: 4, retracted: 0 })
    expect(await figures('SIT 5')).toMatchObject({ planned: 8 })
    const broken = write('five/c.xml', '')
    const careful = await push('SIT 5', '--report', broken, '--retract-gone')
    expect(careful).toMatchObject({ exitCode: 1, error: { code: 'invalid' } })
    expect(await figures('SIT 5')).toMatchObject({ planned: 8 })
  })

  test('need a cycle, a form that there is, and files that are there', async () => {
    const words = ['push', '--url', server.origin, '--key', keys.both, '--project', 'acme-erp', '--json']
    const file = write('six/a.xml', suite('a', ['b']))
    const ask = async (...more: string[]) => (await cli.run([...words, ...more])).json.error
    expect(await ask('--report', file)).toMatchObject({ code: 'invalid', path: 'cycle' })
    expect(await ask('--report', file, '--cycle', 'x', '--format', 'pdf')).toMatchObject({ path: 'format' })
    expect(await ask('--report', `${file}.gone`, '--cycle', 'x')).toMatchObject({ code: 'not_found', path: 'report' })
    expect(await ask('--report', `${folder}/none-*.xml`, '--cycle', 'x')).toMatchObject({ code: 'not_found' })
    expect(await ask()).toMatchObject({ code: 'invalid', path: 'file' })
  })
})
