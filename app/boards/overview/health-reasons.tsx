import type { HealthReason } from '#contract/board'
import { sayAccountable } from '~/lib/say-accountable'
import { sayReason } from '~/lib/say-reason'
import { useWords } from '~/lib/say'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'

/** Every amber and red with its reason, its owner and its date, the gravest first. */
export function HealthReasons({ reasons }: { reasons: HealthReason[] }) {
  const words = useWords()
  return (
    <ul>
      {reasons.map((reason, index) => (
        <li key={`${reason.code}-${reason.params.key ?? index}`} className="flex items-baseline gap-3 py-1.5">
          <StatusMark health={reason.health} />
          <div className="min-w-0">
            <p className="text-pretty">{sayReason(words, reason)}</p>
            <p className="text-[13px]/5 text-ink-soft">
              <Facts
                of={[
                  reason.internal ? words.t('shell.internal') : words.t(`reason.section.${reason.section}`),
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
