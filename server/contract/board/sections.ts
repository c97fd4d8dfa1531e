/* oxlint-disable typescript/no-empty-object-type -- each kind of fact declares its own part */

/**
 * The sections of a board by name: what it shows of one kind of fact each. A kind adds its own, and what can be said about
 * it, in `facts/<kind>/section.ts`.
 */
export interface Sections {}
export type SectionName = keyof Sections

/** By section, why it is not green. A section that is not here is not judged. */
export interface SectionReasons {}
export type JudgedSection = keyof SectionReasons

/** By section, what is told of two boards of which one came later. */
export interface SectionChanges {}
