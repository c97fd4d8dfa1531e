import type { HealthReason } from '#contract/board'
import { sayReason } from '~/lib/say-reason'
import { useWords } from '~/lib/say'
import { StatusMark } from '~/ui/status-mark'

const titled = ['milestone-late', 'milestone-overdue', 'action-overdue']

/** Every amber and red with its reason, the gravest first; things that someone does also name who. */
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
              {[words.t(`reason.section.${reason.section}`), ownerOf(reason, words.t('reason.noOwner'))]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const ownerOf = ({ code, params }: HealthReason, nobody: string) =>
  params.owner ?? (titled.includes(code) ? nobody : null)
