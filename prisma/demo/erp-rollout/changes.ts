import type { ChangeStory } from '../decide-changes.ts'
import { changesBeforePilot } from './changes-before-pilot.ts'
import { changesSincePilot } from './changes-since-pilot.ts'

/** Eighteen requests: most approved, four turned down, two waiting for a decision. */
export const erpChanges: readonly ChangeStory[] = [...changesBeforePilot, ...changesSincePilot]
