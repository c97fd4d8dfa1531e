import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { DeckOutline, SlideOutline } from '#contract/open-days/outline'
import type { SlideType } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import { ClockProvider } from '~/lib/clock'
import { inLanguage } from '~/lib/in-both'
import { forReader } from '~/lib/in-readers-script'
import type { Language } from '~/lib/language'
import { useWords } from '~/lib/say'
import { speakerOf } from '~/lib/speaker.server'
import { SpeakerContext } from '~/lib/use-translation'
import type { SlideOf } from '../slides/slide-part'
import { useChangeRequestsOutline } from '../slides/use-change-requests-outline'
import { useChangesOutline } from '../slides/use-changes-outline'
import { useIssuesOutline } from '../slides/use-issues-outline'
import { usePlanOutline } from '../slides/use-plan-outline'
import { usePromisesOutline } from '../slides/use-promises-outline'
import { useSatisfactionOutline } from '../slides/use-satisfaction-outline'
import { useTitleOutline } from '../slides/use-title-outline'
import { useUatOutline } from '../slides/use-uat-outline'
import { useYourPartOutline } from '../slides/use-your-part-outline'
import { useWrittenOutline } from './use-written-outline'

interface Asked<Type extends SlideType = SlideType> {
  part: SlideOf<Type>
  onSaid: (outline: SlideOutline) => void
}

/** What says a slide on the wall is a hook; here it is heard, and nothing is drawn. */
const hear = <Type extends SlideType>(useOutline: (part: SlideOf<Type>) => SlideOutline) =>
  function Hear({ part, onSaid }: Asked<Type>) {
    onSaid(useOutline(part))
    return null
  }

const speaking: { [Type in SlideType]: ComponentType<Asked<Type>> } = {
  title: hear(useTitleOutline),
  agenda: hear(useWrittenOutline),
  changes: hear(useChangesOutline),
  promises: hear(usePromisesOutline),
  plan: hear(usePlanOutline),
  uat: hear(useUatOutline),
  issues: hear(useIssuesOutline),
  'change-requests': hear(useChangeRequestsOutline),
  'your-part': hear(useYourPartOutline),
  satisfaction: hear(useSatisfactionOutline),
  questions: hear(useWrittenOutline),
  pulse: hear(useWrittenOutline),
  markdown: hear(useWrittenOutline),
  demo: hear(useWrittenOutline),
  image: hear(useWrittenOutline),
  poll: hear(useWrittenOutline),
}

function HearFoot({ stage, onSaid }: { stage: StageView; onSaid: (foot: DeckOutline['foot']) => void }) {
  const { t, format } = useWords()
  const { project, today, version } = stage.board
  const asOf = t('slides.asOf', { day: format.dayWithYear(today), version: format.number(version) })
  onSaid([[project.customer, project.name].join(' · '), asOf])
  return null
}

/** Everything that a deck's slides say in one language, as they say it on the wall. */
export function sayDeck(shown: StageView, language: Language): DeckOutline {
  const stage = forReader(shown, language)
  const { today, builtAt, project } = stage.board
  const slides: SlideOutline[] = []
  let foot: DeckOutline['foot'] = ['', '']
  renderToStaticMarkup(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <ClockProvider today={today} loadedAt={builtAt} stands>
        <HearFoot stage={stage} onSaid={(said) => (foot = said)} />
        {stage.slides.map((slide) => {
          const Hear = speaking[slide.type] as ComponentType<Asked>
          return <Hear key={slide.id} part={{ slide, stage }} onSaid={(outline) => slides.push(outline)} />
        })}
      </ClockProvider>
    </SpeakerContext.Provider>,
  )
  return { title: inLanguage(stage.openDay.title, language), language, brandColor: project.brandColor, foot, slides }
}
