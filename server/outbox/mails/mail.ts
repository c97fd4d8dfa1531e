import type { ReactNode } from 'react'
import type { Letter } from './letter.ts'

/** How one mail is written. */
export interface Mail<View> {
  subject(view: View, letter: Letter): string
  /** The line that mail programs show beside the subject. */
  preview(view: View, letter: Letter): string
  Content(given: { view: View; letter: Letter }): ReactNode
}
