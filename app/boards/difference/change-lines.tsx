import type { BoardChange } from '#contract/board'
import { facts } from '~/facts/registry'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'
import { ThingLink } from '~/ui/thing-link'
import { sayChange } from './say-change'

/** The address of the pages of what a change is about; null where it is about no thing that has one. */
const pagesOf = ({ section }: BoardChange) => (section === 'health' ? null : facts[section].pages)

/** Changes as plain lines, each with its mark; what only happened has none. Within a project each leads to what it is about. */
export function ChangeLines({ changes }: { changes: BoardChange[] }) {
  const words = useWords()
  return (
    <ul>
      {changes.map((change, index) => {
        const { text, details, title } = sayChange(words, change)
        const more = details.filter((detail) => detail !== null)
        const said = (
          <span className="line-clamp-2" title={title}>
            {text}
          </span>
        )
        const pages = pagesOf(change)
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
              <p className="text-pretty">
                {pages && change.key ? (
                  <ThingLink pages={pages} thing={{ key: change.key, title: text, internal: false }}>
                    {said}
                  </ThingLink>
                ) : (
                  said
                )}
              </p>
              {more.length > 0 ? (
                <p className="text-[13px]/5 text-ink-soft">
                  <Facts of={more} />
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
