import { useWords } from '~/words/say'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { DataTable, type TableColumn } from '~/ui/table/data-table'
import { isBroken, type Fate, type LookRow } from './look'

const fates: readonly Fate[] = ['noEmail', 'badEmail', 'tooLong', 'twice', 'bounced', 'unsubscribed', 'quiet', 'asked']

/** Line by line what was understood and what becomes of it; what was not understood stands first. */
export function LookTable({ rows }: { rows: LookRow[] }) {
  const { t, format } = useWords()
  const columns: TableColumn<LookRow>[] = [
    {
      id: 'email',
      header: t('surveys.people.email'),
      value: ({ email, text }) => email ?? text,
      cell: ({ email, text }) => email ?? <span className="text-ink-soft italic">{text}</span>,
      lead: true,
    },
    { id: 'name', header: t('surveys.people.name'), value: ({ name }) => name ?? null, width: 150 },
    { id: 'role', header: t('surveys.people.role'), value: ({ role }) => role ?? null, width: 120 },
    { id: 'site', header: t('surveys.people.site'), value: ({ site }) => site ?? null, width: 120 },
    {
      id: 'language',
      header: t('surveys.people.language'),
      value: ({ language }) => language ?? null,
      text: ({ language }) => (language ? t(`surveys.languages.${language}`) : ''),
      width: 96,
    },
    {
      id: 'fate',
      header: t('surveys.people.fate'),
      value: ({ fate }) => fate,
      text: ({ fate }) => t(`surveys.fates.${fate}`),
      cell: ({ fate }) => <FateWord fate={fate} />,
      order: fates,
      filter: 'choice',
      width: 200,
    },
  ]
  if (rows.some(({ line }) => line !== null))
    columns.unshift({
      id: 'line',
      header: t('surveys.people.line'),
      value: ({ line }) => line,
      text: ({ line }) => (line === null ? '' : format.number(line)),
      width: 64,
    })
  const used = columns.filter(({ id, value }) => id === 'email' || rows.some((row) => value(row) !== null))
  return (
    <DataTable
      rows={rows}
      columns={used}
      rowKey={({ line, text, email }) => `${line} ${email ?? text}`}
      label={t('surveys.people.title')}
      empty={t('surveys.people.empty')}
      sort="fate"
    />
  )
}

function FateWord({ fate }: { fate: Fate }) {
  const { t } = useWords()
  const word = t(`surveys.fates.${fate}`)
  if (fate === 'asked') return word
  if (!isBroken(fate)) return <span className="text-ink-soft">{word}</span>
  return (
    <span className={statusColour('attention')}>
      <StatusMark health="attention" label="" /> {word}
    </span>
  )
}
