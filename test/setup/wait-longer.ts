export {}

/** Pages that a test renders may take their time on a busy machine: what is looked for is waited for longer than a second. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: 20_000 })
}
