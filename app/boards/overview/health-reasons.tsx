import type { HealthReason } from '#contract/board'
import { facts } from '~/facts/registry'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'
import { sayAccountable, sayReason } from './say-reason'

/** Every amber and red with its reason, its owner and its date, the gravest first. */
export function HealthReasons({ reasons }: { reasons: HealthReason[] }) {
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
            <p className="text-pretty">{sayReason(words, reason)}</p>
            <p className="text-[13px]/5 text-ink-soft">
              <Facts
                of={[
                  reason.internal ? words.t('shell.internal') : words.t(facts[reason.section].judged.name),
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
