import { loadEnvFile } from '../platform/load-env-file.ts'
import { runCommandLine } from './run-command-line.ts'

loadEnvFile()
const exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  showsProgress: process.stderr.isTTY === true,
})
// Not left to end by itself: PostgreSQL's idle connections would keep it for ten seconds more.
process.stdout.write('', () => process.exit(exitCode))
