/** Where a command reads and writes: the process's own streams, or a test's. */
export interface InputOutput {
  env: NodeJS.ProcessEnv
  stdin: AsyncIterable<Uint8Array>
  /** One line on standard output: the result. */
  print(line: string): void
  /** One line on standard error: everything else. */
  complain(line: string): void
  /** Standard error is a terminal that can show progress. */
  showsProgress: boolean
}
