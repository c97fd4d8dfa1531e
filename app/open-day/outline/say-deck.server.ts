import type { DeckOutline, OutlineChart, SlideOutline } from '#contract/open-days/outline'
import type { SlideType } from '#contract/open-days/slides'
import type { RecapView, StageView } from '#contract/open-days/views'
import { inLanguage } from '~/words/in-both'
import { forReader } from '#contract/for-reader'
import type { Language } from '~/words/language'
import { makeWords, type Words } from '~/words/say'
import { speakerOf } from '~/words/speaker.server'
import { changeRequestsOutline } from '../slides/change-requests-outline'
import { changesOutline } from '../slides/changes-outline'
import { issuesOutline } from '../slides/issues-outline'
import { planOutline } from '../slides/plan-outline'
import { promisesOutline } from '../slides/promises-outline'
import { satisfactionOutline } from '../slides/satisfaction-outline'
import type { SlideOf } from '../slides/slide-part'
import { titleOutline } from '../slides/title-outline'
import { uatOutline } from '../slides/uat-outline'
import { yourPartOutline } from '../slides/your-part-outline'
import { issuesChart } from './issues-chart'
import { planChart } from './plan-chart'
import { pulseOutline } from './pulse-outline'
import { satisfactionChart } from './satisfaction-chart'
import { uatChart } from './uat-chart'
import { writtenOutline } from './written-outline'

type SayOne<Type extends SlideType> = (words: Words, part: SlideOf<Type>) => SlideOutline
/** Everything that one slide says, in one or several slides. */
type Say<Type extends SlideType> = (
  words: Words,
  part: SlideOf<Type>,
  pulse: RecapView['pulse'] | null,
) => SlideOutline[]

/** As many rows as somebody leafs through; the rest is where all of it is. */
const mostRows = 24

/** As on the wall, with as many rows as a file takes. */
const once =
  <Type extends SlideType>(say: SayOne<Type>): Say<Type> =>
  (words, part) => {
    const outline = say(words, part)
    const { rows = [] } = outline
    const count = rows.length - mostRows
    if (count <= 0) return [outline]
    const rest = words.t(part.slide.type === 'questions' ? 'slides.moreInRecap' : 'slides.more', {
      count,
      number: words.format.number(count),
    })
    return [{ ...outline, rows: rows.slice(0, mostRows), rest }]
  }

/** The same with a chart: the wall draws its own, the phone none. */
const withChart = <Type extends SlideType>(
  say: SayOne<Type>,
  chart: (words: Words, part: SlideOf<Type>) => OutlineChart | null,
): Say<Type> => once((words, part) => ({ ...say(words, part), chart: chart(words, part) }))

/** The plan's figures, then its phases: the two steps that it has on the wall. */
const sayPlan: Say<'plan'> = (words, part) => {
  const outline = planOutline(words, part)
  const chart = planChart(words, part, outline.title)
  return chart ? [outline, chart] : [outline]
}

const sentences: { [Type in SlideType]: Say<Type> } = {
  title: once(titleOutline),
  agenda: once(writtenOutline),
  changes: once(changesOutline),
  promises: once(promisesOutline),
  plan: sayPlan,
  uat: withChart(uatOutline, uatChart),
  issues: withChart(issuesOutline, issuesChart),
  'change-requests': once(changeRequestsOutline),
  'your-part': once(yourPartOutline),
  satisfaction: withChart(satisfactionOutline, satisfactionChart),
  questions: once(writtenOutline),
  pulse: (words, part, pulse) => [pulseOutline(words, part, pulse)],
  markdown: once(writtenOutline),
  demo: once(writtenOutline),
  image: once(writtenOutline),
  poll: once(writtenOutline),
}

/** Everything that a deck's slides say in one language, as they say it on the wall; `pulse` once it is over. */
export function sayDeck(shown: StageView, pulse: RecapView['pulse'] | null, language: Language): DeckOutline {
  const stage = forReader(shown, language)
  const { today, project, version } = stage.board
  const words = makeWords(speakerOf(language), today)
  const asOf = words.t('slides.asOf', {
    day: words.format.dayWithYear(today),
    version: words.format.number(version),
  })
  return {
    title: inLanguage(stage.openDay.title, language),
    language,
    brandColor: project.brandColor,
    foot: [[project.customer, project.name].join(' · '), asOf],
    slides: stage.slides.flatMap((slide) => (sentences[slide.type] as Say<SlideType>)(words, { slide, stage }, pulse)),
  }
}
