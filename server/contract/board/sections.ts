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

/**
 * How one thing stands, by its kind: what its own page answers with, and what the pages of things that name it say of it. Not of a
 * kind whose things have no page.
 */
export interface Standings {}
export type ThingKind = keyof Standings
