import { scaleOfHeading } from '#contract/open-days/heading-room'

/** How a heading of a wall is set; one that needs every line breaks wherever a line is full. */
export function fitHeading(text: string, ems: number): React.CSSProperties {
  const { scale, isSmallest } = scaleOfHeading(text, ems)
  return { '--fit': scale, ...(isSmallest ? { wordBreak: 'normal', textWrap: 'wrap' } : {}) } as React.CSSProperties
}
