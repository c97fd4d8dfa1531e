import { readText } from './read-imports.ts'

export interface Drawing {
  /** Every room that is drawn. */
  rooms: string[]
  /** Each arrow as it is drawn. */
  arrows: { from: string; to: string; isForItselfAlone: boolean }[]
  /** Whether a room may look into another: by its own arrows, and by whatever whole arrows lead to from there. */
  mayLook: (from: string, to: string) => boolean
}

/** A drawing in docs/architecture.md, by the name in its first line: a mermaid flowchart of arrows, `a --> b & c` and `a -.-> b`. */
export function readDrawing(side: string): Drawing {
  const blocks = [...readText('docs/architecture.md').matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(
    ([, text]) => text!,
  )
  const lines = blocks
    .find((text) => text.includes(`%% ${side}\n`))!
    .trim()
    .split('\n')
  const arrows = lines.slice(2).flatMap((line) => {
    const [, from, arrow, targets] = /^\s*([\w-]+)(?:\[.*?\])? (-->|-\.->) (.+)$/.exec(line) ?? []
    if (!from || !targets) throw new Error(`docs/architecture.md: not an arrow: ${line}`)
    const names = targets.split(' & ').map((target) => target.replace(/\[.*\]$/, ''))
    return names.map((to) => ({ from, to, isForItselfAlone: arrow === '-.->' }))
  })
  const mayLook = (from: string, to: string): boolean =>
    arrows.some((arrow) => arrow.from === from && arrow.to === to) ||
    arrows.some((arrow) => arrow.from === from && !arrow.isForItselfAlone && reaches(arrow.to, to))
  const reaches = (from: string, to: string): boolean =>
    arrows.some((arrow) => arrow.from === from && !arrow.isForItselfAlone && (arrow.to === to || reaches(arrow.to, to)))
  return { rooms: [...new Set(arrows.flatMap(({ from, to }) => [from, to]))], arrows, mayLook }
}
