import { useWords } from '~/words/say'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { titleOutline } from './title-outline'

/** Which open day it is, and whether the project is on track. */
export function TitleSlide(part: SlidePart<'title'>) {
  const { stage, size } = part
  const { title, lead, figure } = titleOutline(useWords(), part)
  const health = figure?.health ?? 'unknown'
  return (
    <SlideFrame stage={stage} size={size} title={null}>
      <div>
        <p className="slide-title text-brand">{title}</p>
        <p className="slide-label">{lead}</p>
      </div>
      <h2 className="slide-headline">{figure?.value}</h2>
      <p className={`slide-note font-semibold ${statusColour(health)}`}>
        <StatusMark health={health} label="" /> {figure?.note}
      </p>
    </SlideFrame>
  )
}
