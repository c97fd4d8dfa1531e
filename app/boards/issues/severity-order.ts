import type { Severity } from '#contract/board'

/** The gravest first. Said again here: a value from the contract would bring its parser into the browser. */
export const severityOrder = ['critical', 'major', 'minor', 'trivial'] as const satisfies readonly Severity[]
