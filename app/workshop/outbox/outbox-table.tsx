import type { Health } from '#contract/board'
import type { OutboxLine, OutboxState } from '#contract/surveys/views'
import { formatInstant } from '~/words/civil-format'
import { useWords } from '~/words/say'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { sayOutboxReason } from './say-outbox-reason'
import { DataTable, type TableColumn } from '~/ui/table/data-table'

const order: readonly OutboxState[] = ['failed', 'refused', 'queued', 'sending', 'kept', 'sent']
const marks: Partial<Record<OutboxState, Health>> = { failed: 'critical', refused: 'attention', sent: 'good' }

/** Every message that went out or waits to, the newest first. */
export function OutboxTable({ lines, timeZone }: { lines: OutboxLine[]; timeZone: string }) {
  const words = useWords()
  const { t, format, language } = words
  const columns: TableColumn<OutboxLine>[] = [
    {
      id: 'subject',
      header: t('outbox.subject'),
      value: ({ subject }) => subject,
      cell: ({ id, subject }) => (
        <ProjectLink to={`outbox/${encodeURIComponent(id)}`} className="link">
          {subject}
        </ProjectLink>
      ),
      lead: true,
    },
    { id: 'receiver', header: t('outbox.receiver'), value: ({ receiver }) => receiver, width: 230 },
    {
      id: 'channel',
      header: t('outbox.channel'),
      value: ({ channel }) => channel,
      text: ({ channel }) => t(`outbox.channels.${channel}`),
      filter: 'choice',
      width: 110,
    },
    {
      id: 'state',
      header: t('outbox.state'),
      value: ({ state }) => state,
      text: ({ state }) => t(`outbox.states.${state}`),
      cell: ({ state }) => <OutboxStateWord state={state} />,
      order,
      filter: 'choice',
      width: 130,
    },
    {
      id: 'attempts',
      header: t('outbox.attempts'),
      value: ({ attempts }) => attempts,
      text: ({ attempts }) => (attempts ? format.number(attempts) : ''),
      align: 'end',
      width: 90,
    },
    {
      id: 'lastError',
      header: t('outbox.lastError'),
      value: ({ lastError }) => lastError,
      text: ({ lastError }) => (lastError ? sayOutboxReason(words, lastError) : ''),
      width: 220,
      hidden: lines.every(({ lastError }) => !lastError),
    },
    {
      id: 'createdAt',
      header: t('outbox.createdAt'),
      value: ({ createdAt }) => createdAt,
      text: ({ createdAt }) => formatInstant(language, createdAt, timeZone),
      width: 140,
    },
  ]
  return (
    <DataTable
      rows={lines}
      columns={columns}
      rowKey={({ id }) => id}
      label={t('outbox.list')}
      name="mail"
      empty={t('outbox.empty')}
    />
  )
}

export function OutboxStateWord({ state }: Pick<OutboxLine, 'state'>) {
  const { t } = useWords()
  const health = marks[state]
  const word = t(`outbox.states.${state}`)
  if (!health) return <span className="text-ink-soft">{word}</span>
  return (
    <span className={statusColour(health)}>
      <StatusMark health={health} label="" /> {word}
    </span>
  )
}
