import { spawn } from 'node:child_process'
import { buildIsCurrent } from '../../prisma/demo/build-is-current.ts'
import { packageRoot } from '../../server/platform/package-root.ts'

/** Tests of pages and of the process run what is built: it is built once, before them, when it is out of date. */
export default async function buildOnce() {
  if (buildIsCurrent(packageRoot)) return
  // The pages as in production, whatever the tests themselves run as.
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' }
  const said: string[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const build = spawn('npm', ['run', '--silent', 'build'], { cwd: packageRoot, env })
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
    build.on('error', reject)
    build.on('exit', resolve)
  })
  if (code !== 0) throw new Error(`npm run build failed:\n${said.join('')}`)
}
