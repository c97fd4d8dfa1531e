import type { OutboxLine } from '#contract/surveys/views'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { PageHeading } from '~/ui/page-heading'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark } from '~/ui/status-mark'
import { OutboxTable } from './outbox-table'

/** What went out for the project; where nothing can, that is said first. */
export function OutboxPage({ lines, timeZone }: { lines: OutboxLine[]; timeZone: string }) {
  const { t } = useTranslation()
  return (
    <>
      <PageHeading title={t('nav.outbox')} lead={t('outbox.lead')} />
      {lines.some(({ state }) => state === 'kept') ? (
        <p className="mb-5 max-w-180 text-[14px]/[22px] text-pretty">
          <StatusMark health="attention" label="" /> {t('outbox.keptHere')}
        </p>
      ) : null}
      <Card id="messages" title={t('outbox.list')}>
        <OutboxTable lines={lines} timeZone={timeZone} />
      </Card>
      <p className="mt-3">
        <ProjectLink to="outbox/samples" className="link inline-flex min-h-11 items-center">
          {t('outbox.toSamples')}
        </ProjectLink>
      </p>
    </>
  )
}
