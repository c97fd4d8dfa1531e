import { largestScale, linesOf } from './room-of-text.ts'

/** Ems of a line on the wall: of a heading, of one above what is shown live, and of the sentence below a heading. */
export const lineEms = { heading: 28, live: 17, lead: 40 } as const
/** Two lines have room; what is longer is set smaller, as far as it is read from the last row. */
const scales = [1, 0.85, 0.72, 0.6] as const
const smallest = scales.at(-1)!
/** More lines are not shown: `slides.css` ends the last of them in "…". */
const mostLines = 3

/** How large a heading is set, of its usual size, and whether it is as small as it gets. */
export function scaleOfHeading(text: string, ems: number): { scale: number; isSmallest: boolean } {
  const scale = largestScale(scales, 2, (one) => linesOf(text, ems / one))
  return { scale, isSmallest: scale === smallest }
}

/** How many characters of a heading are seen on the wall about; null where all of it is. */
export function charactersShown(text: string, ems: number): number | null {
  const characters = [...text]
  const fits = (count: number) => linesOf(characters.slice(0, count).join(''), ems / smallest) <= mostLines
  if (fits(characters.length)) return null
  let count = characters.length
  while (count > 0 && !fits(count)) count -= 1
  return count
}
