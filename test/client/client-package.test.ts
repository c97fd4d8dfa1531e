import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../../server/platform/package-root.ts'

const run = promisify(execFile)
const folder = mkdtempSync(path.join(tmpdir(), 'daylight-client-'))
const inFolder = { cwd: folder }
const local = (name: string) => `file:${path.join(packageRoot, 'node_modules', name)}`
const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text)

// Another program, with the package's own libraries from here instead of from a registry.
beforeAll(async () => {
  await run('npm', ['pack', './build/client-package', '--pack-destination', folder], { cwd: packageRoot })
  const packed = readdirSync(folder).find((file) => file.endsWith('.tgz'))!
  const dependencies = { daylight: `file:${packed}`, ky: local('ky'), zod: local('zod') }
  write('package.json', JSON.stringify({ name: 'another-program', type: 'module', dependencies }))
  // Without scripts, as linked libraries would be built again by theirs.
  await run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-package-lock'], inFolder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('is installed without the portal, and runs nothing then', () => {
  const installed = path.join(folder, 'node_modules', 'daylight')
  expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'client.js', 'package.json', 'types'])
  expect(JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'))).not.toHaveProperty('scripts')
})

test('pushes from plain Node', async () => {
  const program = `
    import { createIngestClient, IngestError } from 'daylight/client'
    const answer = { result: { data: { version: 1, receipts: [{ id: 'a', status: 'applied', seq: 1 }] } } }
    const client = createIngestClient({ url: 'https://portal.example', key: 'dl_x', fetch: async () => Response.json(answer) })
    const { version, applied } = await client.push({ project: 'erp', updates: [{ id: 'a' }] })
    console.log(version, applied, new IngestError('invalid', 'no').code)`
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], inFolder)
  expect(stdout).toBe('1 1 invalid\n')
})

test('tells a program in TypeScript what is wrong with it, and nothing of one that is right', async () => {
  const begin = `import { createIngestClient, type Update } from 'daylight/client'
    const client = createIngestClient({ url: 'https://portal.example', key: 'dl_x' })\n`
  const update = `const update: Update = { id: 'a', kind: 'issue', key: 'A', at: '2026-10-01T09:00:00Z', data: null }
    const { version }: { version: number | null } = await client.push({ project: 'erp', updates: [update] })
    const board = await client.getBoard('erp')
    const health: 'good' | 'attention' | 'critical' | 'unknown' = board.health.computed
    const open: number = board.actions.open
    export { version, health, open }`
  write('right.ts', begin + update)
  write('wrong.ts', begin + `const update: Update = { id: 7 }\nexport const board: number = await client.getBoard(7)`)
  const tsc = path.join(packageRoot, 'node_modules/typescript/bin/tsc')
  const checked = await run(
    process.execPath,
    [
      tsc,
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--skipLibCheck',
      'right.ts',
      'wrong.ts',
    ],
    inFolder,
  ).catch((error: { stdout: string }) => error)
  const complaints = checked.stdout.trim().split('\n')
  expect(complaints.map((line) => /^(\S+?)\(.*error (TS\d+)/.exec(line)?.slice(1).join(' '))).toEqual([
    'wrong.ts TS2322',
    'wrong.ts TS2322',
    'wrong.ts TS2345',
  ])
})
