import type { InvitationsView, InvitationLine } from '#contract/surveys/views'
import { useInBoth } from '~/words/in-both'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '~/ui/back-link'
import type { Health } from '#contract/board'
import { useWords } from '~/words/say'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { DataTable, type TableColumn, type TableRows } from '~/ui/table/data-table'

/** Who was asked, and what a survey that keeps its word may say of them. */
export function InvitationsPage({ view, rows }: { view: InvitationsView; rows: TableRows<InvitationLine> }) {
  const { t } = useTranslation()
  const inBoth = useInBoth()
  const { key, title, anonymous, closed, invitations } = view
  const isHidden = invitations.some(({ answered }) => answered === null)
  const lead = isHidden ? 'leadHidden' : anonymous ? 'leadAnonymous' : 'lead'
  return (
    <>
      <BackLink to={`surveys/${key}`}>{inBoth(title)}</BackLink>
      <PageHeading title={t('surveys.invitations.title')} lead={t(`surveys.invitations.${lead}`)} />
      <Card id="invitations" title={inBoth(title)}>
        <InvitationTable rows={rows} closed={closed} />
      </Card>
    </>
  )
}

const statuses = ['bounced', 'failed', 'unsubscribed', 'quiet', 'queued', 'kept', 'sent'] as const
const leftOut: ReadonlySet<string> = new Set<InvitationLine['status']>(['unsubscribed', 'quiet'])
const marks: Partial<Record<InvitationLine['status'], Health>> = { bounced: 'critical', failed: 'attention' }

/** Everyone who was to be asked: whether it reached them, and whether they answered. */
function InvitationTable({ rows, closed }: { rows: TableRows<InvitationLine>; closed: boolean }) {
  const { t, format } = useWords()
  // Who was left out was not asked, so they owe no answer.
  const answered = ({ answered, status }: InvitationLine) => {
    if (answered === null || (!answered && leftOut.has(status))) return null
    return answered ? 'yes' : closed ? 'never' : 'no'
  }
  const columns: TableColumn<InvitationLine>[] = [
    {
      id: 'name',
      header: t('surveys.people.name'),
      value: ({ name, email }) => name || email,
      cell: ({ name, email }) => name || email,
      lead: true,
    },
    { id: 'email', header: t('surveys.people.email'), value: ({ email }) => email, width: 220 },
    { id: 'role', header: t('surveys.people.role'), value: ({ role }) => role, filter: 'choice', width: 120 },
    { id: 'site', header: t('surveys.people.site'), value: ({ site }) => site, filter: 'choice', width: 120 },
    {
      id: 'status',
      header: t('surveys.invitations.status'),
      value: ({ status }) => status,
      text: ({ status }) => t(`surveys.invitations.statuses.${status}`),
      cell: ({ status }) => <Status status={status} />,
      order: statuses,
      filter: 'choice',
      width: 180,
    },
    {
      id: 'answered',
      header: t('surveys.invitations.answered'),
      value: answered,
      text: (line) => {
        const word = answered(line)
        return word === null ? '' : t(`surveys.invitations.${word}`)
      },
      filter: 'choice',
      width: 110,
    },
    {
      id: 'reminders',
      header: t('surveys.invitations.reminders'),
      value: ({ reminders }) => reminders,
      text: ({ reminders }) => (reminders ? format.number(reminders) : ''),
      align: 'end',
      width: 100,
    },
  ]
  return (
    <DataTable
      rows={rows}
      columns={columns}
      rowKey={({ email }) => email}
      label={t('surveys.invitations.title')}
      name="invitations"
      empty={t('surveys.invitations.none')}
      sort="status"
    />
  )
}

function Status({ status }: Pick<InvitationLine, 'status'>) {
  const { t } = useWords()
  const word = t(`surveys.invitations.statuses.${status}`)
  const health = marks[status]
  if (!health) return word
  return (
    <span className={statusColour(health)}>
      <StatusMark health={health} label="" /> {word}
    </span>
  )
}
