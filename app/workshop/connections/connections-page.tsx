import type { ConnectionSummary } from '#contract/connections'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { ProjectLink } from '~/ui/project-link'
import { useWords, type Words } from '~/words/say'
import { ConnectionState, lookOf } from './connection-state'
import { toolName } from '../intake/tool-name'

/** The tools that feed the board, and how each is doing. */
export function ConnectionsPage({ connections }: { connections: readonly ConnectionSummary[] }) {
  const words = useWords()
  const { t, format } = words
  return (
    <>
      <PageHeading title={t('nav.connections')} lead={sayState(words, connections)} />
      <p className="no-print mb-5">
        <ProjectLink to="connections/new" className="button">
          {t('connections.connect')}
        </ProjectLink>
      </p>
      <Card id="connections" title={t('connections.list')}>
        {connections.length === 0 ? (
          <EmptyState title={t('connections.none')} more={t('connections.noneMore')} />
        ) : (
          <ul>
            {connections.map((one) => (
              <li key={one.id} className="border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
                <ProjectLink
                  to={`connections/${one.id}`}
                  className="-my-2.5 block py-2.5 font-medium break-words hover:text-brand"
                >
                  {nameOfConnection(words, one)}
                </ProjectLink>
                <p className="mt-0.5 text-[14px]/[22px] text-pretty">
                  <ConnectionState of={one} />
                </p>
                {one.notMapped > 0 ? (
                  <p className="text-[13px]/5 text-ink-soft">
                    {t('connections.notMapped', { count: one.notMapped, number: format.number(one.notMapped) })}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

/** "Jira", or "GitLab as Code of Acme" where people gave it a name of their own. */
export function nameOfConnection(words: Words, { tool, source }: Pick<ConnectionSummary, 'tool' | 'source'>): string {
  const name = toolName(words, tool)
  const isPlain = source.toLowerCase() === tool || source.toLowerCase() === name.toLowerCase()
  return isPlain ? name : words.t('connections.as', { tool: name, source })
}

function sayState({ t, format }: Words, all: readonly ConnectionSummary[]): string {
  if (all.length === 0) return t('connections.none')
  const look = all.filter((one) => lookOf(one) > 0).length
  const number = format.number(all.length)
  if (look === 0) return t('connections.allWell', { count: all.length, number })
  if (all.length === 1) return t('connections.theOne')
  return t('connections.needLook', { count: look, look: format.number(look), number })
}
