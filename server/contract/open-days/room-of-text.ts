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
  return text.split('\n').reduce((lines, line) => {
    const width = widthOf(line)
    return lines + (width <= ems ? 1 : Math.ceil(width / usable))
  }, 0)
}

/** The largest of some scales, largest first, at which what is measured has room; the smallest where none is enough. */
export const largestScale = (scales: readonly number[], room: number, heightAt: (scale: number) => number): number =>
  scales.find((scale) => heightAt(scale) <= room) ?? scales.at(-1)!

function fill<Thing>(things: readonly Thing[], heights: readonly number[], room: number): Thing[][] {
  const pages: Thing[][] = []
  let left = -1
  for (const [at, thing] of things.entries()) {
    if (heights[at]! > left) {
      pages.push([])
      left = room
    }
    pages.at(-1)!.push(thing)
    left -= heights[at]!
  }
  return pages
}

/** Parts of the room that are tried, so that a last page is not left with a line of its own. */
const shares = [0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Puts things in order on as few pages as have room for them, about the same on each, and one at least. */
export function fillPages<Thing>(
  things: readonly Thing[],
  room: number,
  heightOf: (thing: Thing) => number,
): Thing[][] {
  const heights = things.map(heightOf)
  const fewest = fill(things, heights, room).length
  const even = shares.map((share) => fill(things, heights, room * share)).find((pages) => pages.length === fewest)
  return even ?? []
}
