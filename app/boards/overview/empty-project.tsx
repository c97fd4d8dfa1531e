import type { ReactNode } from 'react'
import type { BoardView } from '#contract/board'
import type { Beginning } from '#contract/board/beginning'
import { phases } from '#contract/board/milestones'
import { formatInstant } from '~/words/civil-format'
import { useInBoth } from '~/words/in-both'
import { MoreWords } from '~/words/more-words'
import { useFormat } from '~/words/say'
import type { Messages } from '~/words/translate'
import { useTranslation } from '~/words/use-translation'
import { ProjectLink } from '~/ui/project-link'
import { FirstSteps } from './first-steps'

/** What is known of a project for which nothing was sent yet, and the words for it. */
export interface DayOne extends Beginning {
  /** What its time zone is called. */
  zone: string
  words: Messages
}

/** A project for which nothing was sent yet: what is agreed all the same, and for the delivery team what to do first. */
export default function EmptyProject({ board, dayOne }: { board: BoardView; dayOne: DayOne | null }) {
  const { t } = useTranslation()
  if (board.basis !== 'live') return <h1 className="headline">{t('project.emptyThen')}</h1>
  return (
    <>
      <p className="mb-1.5 text-[13px]/5 text-ink-soft">{[board.project.name, board.project.customer].join(' · ')}</p>
      <h1 className="headline">{t('project.empty')}</h1>
      {dayOne ? (
        <MoreWords words={dayOne.words}>
          <Lead />
          <Agreed board={board} dayOne={dayOne} />
          {dayOne.origin ? <FirstSteps board={board} origin={dayOne.origin} openDay={dayOne.openDay} /> : null}
        </MoreWords>
      ) : null}
    </>
  )
}

function Lead() {
  const { t } = useTranslation()
  return <p className="mt-3 max-w-180 text-pretty text-ink-soft">{t('dayOne.lead')}</p>
}

function Agreed({ board, dayOne }: { board: BoardView; dayOne: DayOne }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { startsOn, goLiveOn } = board.project
  const day = (on: string | null) => (on ? format.dayWithYear(on) : t('dayOne.notAgreed'))
  return (
    <section aria-labelledby="agreed" className="mt-8 max-w-200">
      <h2 id="agreed" className="text-[16px]/6 font-semibold">
        {t('dayOne.agreed')}
      </h2>
      <dl className="mt-3">
        <Fact label={t('dayOne.start')}>{day(startsOn)}</Fact>
        <Fact label={t('dayOne.goLive')}>{day(goLiveOn)}</Fact>
        <Fact label={t('dayOne.phases')}>
          {/* In their order, each of them whole. */}
          <ol className="flex flex-wrap gap-x-2">
            {phases.map((phase, nth) => (
              <li key={phase} className="whitespace-nowrap">
                {t(`phase.${phase}`)}
                {nth < phases.length - 1 ? (
                  <span aria-hidden="true" className="ml-2 text-ink-soft">
                    →
                  </span>
                ) : null}
              </li>
            ))}
          </ol>
        </Fact>
        <Fact label={t('dayOne.openDay')}>
          {dayOne.openDay ? <OpenDay openDay={dayOne.openDay} /> : t('dayOne.noOpenDay')}
        </Fact>
        <Fact label={t('dayOne.contact')}>
          {dayOne.contacts.length === 0 ? t('dayOne.noContact') : null}
          <ul className="flex flex-wrap gap-x-6">
            {dayOne.contacts.map(({ name, email }) => (
              <li key={email}>
                {name}{' '}
                <a href={`mailto:${email}`} className="link -my-2.5 inline-block py-2.5 break-all">
                  {email}
                </a>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact label={t('dayOne.zone')}>{t('dayOne.zoneMeans', { zone: dayOne.zone })}</Fact>
      </dl>
    </section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="border-t border-line py-2.5 wide:grid wide:grid-cols-[9rem_1fr] wide:gap-x-6">
      <dt className="text-[13px]/6 text-ink-soft">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function OpenDay({ openDay }: { openDay: NonNullable<Beginning['openDay']> }) {
  const { language } = useTranslation()
  const inBoth = useInBoth()
  const { key, title, startsAt, timeZone } = openDay
  return (
    <ProjectLink to={`open-days/${encodeURIComponent(key)}`} className="link -my-2.5 inline-block py-2.5">
      {formatInstant(language, startsAt, timeZone)} · {inBoth(title)}
    </ProjectLink>
  )
}
