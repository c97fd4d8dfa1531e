/** Ems of each character of ASCII in a proportional face: small ones, capitals and figures, the widest. */
const ascii = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[iljft.,:;'|!()[\]{}\s-]/.test(character)) return 0.34
  if (/[mwMW@%]/.test(character)) return 0.95
  return /[A-Z0-9]/.test(character) ? 0.66 : 0.56
})
/** Marks that stand on the character before, and what is not seen. */
const noRoom = /[\p{M}\p{Cf}]/u
/** From here on a character is as wide as it is high. */
const firstSquare = 0x2e80

function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 128) return ascii[code]!
  if (code >= firstSquare && (code < 0xfe00 || code > 0xfe0f)) return 1
  if (noRoom.test(character)) return 0
  // Chinese writes these as wide as its characters.
  return /[“”‘’…—·–]/.test(character) ? 1 : 0.66
}

/** How wide a text is about, in ems of its own size: what is Chinese takes one each, Latin letters about half of one. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

/** How many lines a text takes about, where `ems` of its own size have room in one: Latin words are not broken. */
export function linesOf(text: string, ems: number): number {
  // Words leave the end of a line empty: about half of one, where there are any.
  const usable = Math.max(1, /[a-z] /i.test(text) ? ems - 2.5 : ems - 1)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / usable)), 0)
}

/** The largest of some scales, largest first, at which what is measured has room; the smallest where none is enough. */
export const largestScale = (scales: readonly number[], room: number, heightAt: (scale: number) => number): number =>
  scales.find((scale) => heightAt(scale) <= room) ?? scales.at(-1)!

/** Puts things on pages in order: as many on each as it has room for, and one at least. */
export function fillPages<Thing>(
  things: readonly Thing[],
  room: number,
  heightOf: (thing: Thing) => number,
): Thing[][] {
  const pages: Thing[][] = []
  let left = -1
  for (const thing of things) {
    const height = heightOf(thing)
    if (height > left) {
      pages.push([])
      left = room
    }
    pages.at(-1)!.push(thing)
    left -= height
  }
  return pages
}
