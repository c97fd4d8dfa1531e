// npm run demo: builds when something changed, fills a demo customer through the ingest API itself, and serves.
// npm run dev: the same from source; pages reload by themselves, and the server starts again when its code changes.
import { spawn } from 'node:child_process'
import { buildIsCurrent } from './build-is-current.ts'
import { fillDemo, prepareDemo } from './fill-demo.ts'
import { DaylightError } from '../../server/contract/errors.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { readEnvironment } from '../../server/platform/environment.ts'
import { loadEnvFile } from '../../server/platform/load-env-file.ts'
import { packageRoot } from '../../server/platform/package-root.ts'

const isDevelopment = process.argv.includes('--dev')
loadEnvFile()
const environment = readEnvironment()
const { port, origin, databaseUrl } = environment
// Everybody knows its passwords: other machines reach it only where somebody says so.
const host = environment.host ?? '127.0.0.1'
const isEverywhere = ['0.0.0.0', '::'].includes(host)
const local = `http://${isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
const inPackage = { cwd: packageRoot, stdio: 'inherit' } as const

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, inPackage)
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} failed`))))
  })
}

async function untilHealthy() {
  for (;;) {
    const answer = await fetch(`${local}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

if (!isDevelopment && !buildIsCurrent(packageRoot)) await run('npm', ['run', '--silent', 'build'])
await migrate(databaseUrl)
await prepareDemo(environment).catch((error: unknown) => {
  if (!(error instanceof DaylightError)) throw error
  console.error(error.message)
  process.exit(1)
})

// Vite reloads what is in app/; whatever of server/ was read, and what is new in it, starts the server again.
const watching = [
  'node_modules/tsx/dist/cli.mjs',
  'watch',
  '--clear-screen=false',
  '--include=server/**',
  'server/main.ts',
]
const server = spawn(process.execPath, isDevelopment ? watching : ['build/main.js'], {
  ...inPackage,
  env: {
    ...process.env,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    DAYLIGHT_DATA: environment.dataFolder,
    HOST: host,
  },
})
server.on('exit', (code) => process.exit(code ?? 1))
process.on('exit', () => server.kill())
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
await untilHealthy()

const { key, people, projects, surveyToken, openDay } = await fillDemo(environment, local)
// A demo that was filled by an earlier Daylight has no surveys or open days.
const survey = surveyToken
  ? `  A survey, as its sponsor gets it by mail (no sign-in)\n    ${origin}/s/${surveyToken}\n\n`
  : ''
const nextOpenDay = openDay
  ? `  The next open day, and where its audience joins (no sign-in)
    ${origin}/projects/erp-rollout/open-days/${openDay.key}
    ${origin}/j/${openDay.code}\n\n`
  : ''
console.log(`
  Daylight is ready with its demo: ${origin}
  ${environment.host ? `It listens on ${host}, and everybody knows its passwords.` : 'Only this machine reaches it; HOST=0.0.0.0 lets others in, and everybody knows its passwords.'}

  Projects
${projects.map((project) => `    ${origin}/projects/${project}`).join('\n')}

  Sign in with (password for all: ${people.password})
${people.list.map(({ email, role, name }) => `    ${email.padEnd(26)} ${role.padEnd(14)} ${name}`).join('\n')}

${survey}${nextOpenDay}  Ingest key (may push to and read every demo project)
    ${key}
`)
