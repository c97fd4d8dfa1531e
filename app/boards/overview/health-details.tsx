import type { BoardView, HealthReason, PublishedTolerances, ToleranceLimits, Tolerances } from '#contract/board'
import { thingAddress } from '#contract/thing-address'
import { Facts } from '~/ui/facts'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark } from '~/ui/status-mark'
import { useWords } from '~/words/say'
import { facts } from '~/facts/registry'
import { sentences } from '~/facts/sentences'
import { sayAccountable, sayReason } from './say-reason'
import type { SayTolerance } from '~/facts/fact'

/** Why a project is as healthy as it is: the reasons, what the team says, and by which limits it is judged. */
export default function HealthDetails({ board }: { board: BoardView }) {
  const { t } = useWords()
  const { reasons } = board.health
  return (
    <div className="mt-5 max-w-180 border-l-2 border-line pl-4">
      {reasons.length ? <HealthReasons reasons={reasons} /> : <p>{t('health.allGood')}</p>}
      <Declaration board={board} />
      <TolerancesList published={board.health} />
    </div>
  )
}

/** What the delivery team itself says, when they said something. */
function Declaration({ board }: { board: BoardView }) {
  const { t, format } = useWords()
  const { declaration } = board.health
  if (!declaration) return null
  return (
    <div className="mt-3 text-[14px]/[22px]">
      <p className="font-semibold">{t('health.declared')}</p>
      <p className="text-pretty">
        <StatusMark health={declaration.health} label="" /> {t(`health.${declaration.health}`)}
      </p>
      {declaration.reason ? <p className="text-pretty whitespace-pre-line">{declaration.reason}</p> : null}
      <p className="text-[13px]/5 text-ink-soft">
        {[declaration.by ?? t('reason.team'), format.day(declaration.on)].join(' · ')}
      </p>
    </div>
  )
}

/** Where what a reason names is shown: its own page, else the one that lists its kind. */
function addressOf({ section, params }: HealthReason): string {
  const { pages, list } = facts[section]
  const key = 'key' in params ? params.key : null
  return pages && key !== null ? thingAddress(pages, key) : list.to
}

/** Every amber and red with its reason, its owner and its date, the gravest first. */
function HealthReasons({ reasons }: { reasons: HealthReason[] }) {
  const words = useWords()
  return (
    <ul>
      {reasons.map((reason, index) => (
        <li
          key={`${reason.code}-${('key' in reason.params ? reason.params.key : null) ?? index}`}
          className="flex items-baseline gap-3 py-1.5"
        >
          <StatusMark health={reason.health} />
          <div className="min-w-0">
            <p className="text-pretty">
              <ProjectLink to={addressOf(reason)} className="thing-link">
                {sayReason(words, reason)}
              </ProjectLink>
            </p>
            <p className="text-[13px]/5 text-ink-soft">
              <Facts
                of={[
                  reason.internal ? words.t('shell.internal') : words.t(sentences[reason.section].judged.name),
                  ...sayAccountable(words, reason),
                ]}
              />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const said = Object.values(sentences).flatMap(
  ({ judged }) => Object.entries(judged?.tolerances ?? {}) as [keyof Tolerances, SayTolerance][],
)

/** The tolerances that the project publishes: by these its health is computed. */
function TolerancesList({ published }: { published: PublishedTolerances }) {
  const words = useWords()
  const { t, format } = words
  const { tolerances, tolerancesSet: set } = published
  const limitsOf = (limits: ToleranceLimits, { value, isLeast }: SayTolerance) => {
    const said = { attention: value(words, limits.attention), critical: value(words, limits.critical) }
    if (isLeast) return t('health.under', said)
    return limits.attention === 0 ? t('health.any', { critical: said.critical }) : t('health.past', said)
  }
  const rows = said.map(([name, one]) => [t(one.name), limitsOf(tolerances[name], one)] as const)
  const since = () => {
    if (!set) return t('health.tolerancesUsual')
    const day = format.day(set.on)
    return set.by ? t('health.tolerancesSetBy', { day, name: set.by }) : t('health.tolerancesSet', { day })
  }
  return (
    <div className="mt-4 text-[13px]/5 text-ink-soft">
      <p className="font-semibold text-ink">{t('health.tolerances')}</p>
      <p className="mt-0.5 text-pretty">{since()}</p>
      <p className="mt-0.5 text-pretty">{t('health.computedHow')}</p>
      <dl className="mt-2">
        {rows.map(([what, limits]) => (
          <div key={what} className="flex flex-wrap justify-between gap-x-6 border-t border-line py-1.5">
            <dt>{what}</dt>
            <dd>{limits}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
