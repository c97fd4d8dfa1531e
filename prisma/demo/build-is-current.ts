import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** What the build is made from. */
const inputs = ['app', 'server', 'prisma/schema', 'public', 'package-lock.json', 'vite.config.ts', 'remix.config.js']

function newest(file: string): number {
  const stat = statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))))
}

/** True when nothing that the build is made from is younger than what it made: a second start need not build. */
export function buildIsCurrent(root: string): boolean {
  const outputs = [
    'build/pages/server/index.js',
    'build/main.js',
    'build/writer-thread.js',
    'build/client-package/types',
  ].map((file) => path.join(root, file))
  if (!outputs.every(existsSync)) return false
  const sources = inputs.map((name) => path.join(root, name)).filter(existsSync)
  return Math.max(...sources.map(newest)) <= statSync(outputs[0]!).mtimeMs
}
