import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { DeckOutline, OutlineChart, SlideOutline } from '#contract/open-days/outline'
import type { SlideType } from '#contract/open-days/slides'
import type { RecapView, StageView } from '#contract/open-days/views'
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
import { useIssuesChart } from './use-issues-chart'
import { usePlanChart } from './use-plan-chart'
import { usePulseOutline } from './use-pulse-outline'
import { useSatisfactionChart } from './use-satisfaction-chart'
import { useUatChart } from './use-uat-chart'
import { useWrittenOutline } from './use-written-outline'

interface Asked<Type extends SlideType = SlideType> {
  part: SlideOf<Type>
  pulse: RecapView['pulse'] | null
  onSaid: (outline: SlideOutline) => void
}

/** As many rows as somebody leafs through; the rest is where all of it is. */
const mostRows = 24

/** What says a slide on the wall is a hook; here it is heard, and nothing is drawn. */
const hear = <Type extends SlideType>(useOutline: (part: SlideOf<Type>) => SlideOutline) =>
  function Hear({ part, onSaid }: Asked<Type>) {
    const { t, format } = useWords()
    const outline = useOutline(part)
    const { rows = [] } = outline
    const count = rows.length - mostRows
    if (count <= 0) onSaid(outline)
    else {
      const rest = t(part.slide.type === 'questions' ? 'slides.moreInRecap' : 'slides.more', {
        count,
        number: format.number(count),
      })
      onSaid({ ...outline, rows: rows.slice(0, mostRows), rest })
    }
    return null
  }

/** The same with a chart: the wall draws its own, the phone none. */
const hearWithChart = <Type extends SlideType>(
  useOutline: (part: SlideOf<Type>) => SlideOutline,
  useChart: (part: SlideOf<Type>) => OutlineChart | null,
) => hear<Type>((part) => ({ ...useOutline(part), chart: useChart(part) }))

/** The plan's figures, then its phases: the two steps that it has on the wall. */
function HearPlan({ part, onSaid }: Asked<'plan'>) {
  const outline = usePlanOutline(part)
  onSaid(outline)
  const chart = usePlanChart(part, outline.title)
  if (chart) onSaid(chart)
  return null
}

function HearPulse({ part, pulse, onSaid }: Asked<'pulse'>) {
  onSaid(usePulseOutline(part, pulse))
  return null
}

const speaking: { [Type in SlideType]: ComponentType<Asked<Type>> } = {
  title: hear(useTitleOutline),
  agenda: hear(useWrittenOutline),
  changes: hear(useChangesOutline),
  promises: hear(usePromisesOutline),
  plan: HearPlan,
  uat: hearWithChart(useUatOutline, useUatChart),
  issues: hearWithChart(useIssuesOutline, useIssuesChart),
  'change-requests': hear(useChangeRequestsOutline),
  'your-part': hear(useYourPartOutline),
  satisfaction: hearWithChart(useSatisfactionOutline, useSatisfactionChart),
  questions: hear(useWrittenOutline),
  pulse: HearPulse,
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

/** Everything that a deck's slides say in one language, as they say it on the wall; `pulse` once it is over. */
export function sayDeck(shown: StageView, pulse: RecapView['pulse'] | null, language: Language): DeckOutline {
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
          return (
            <Hear key={slide.id} part={{ slide, stage }} pulse={pulse} onSaid={(outline) => slides.push(outline)} />
          )
        })}
      </ClockProvider>
    </SpeakerContext.Provider>,
  )
  return { title: inLanguage(stage.openDay.title, language), language, brandColor: project.brandColor, foot, slides }
}
