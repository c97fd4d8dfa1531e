import type { BoardChange } from '#contract/board'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'
import { sayChange } from './say-change'

/** Changes as plain lines, each with its mark; what only happened has none. */
export function ChangeLines({ changes }: { changes: BoardChange[] }) {
  const words = useWords()
  return (
    <ul>
      {changes.map((change, index) => {
        const { text, details, title } = sayChange(words, change)
        const facts = details.filter((detail) => detail !== null)
        return (
          <li key={index} className="flex items-baseline gap-3 border-t border-line py-2.5 first:border-t-0 first:pt-0">
            {change.mark ? (
              <StatusMark health={change.mark} />
            ) : (
              <span aria-hidden="true" className="status-mark text-unknown">
                –
              </span>
            )}
            <div className="min-w-0">
              <p className="line-clamp-2 text-pretty" title={title}>
                {text}
              </p>
              {facts.length > 0 ? (
                <p className="text-[13px]/5 text-ink-soft">
                  <Facts of={facts} />
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
