import type { InvitationsView } from '#contract/surveys/views'
import { useInBoth } from '~/words/in-both'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '../back-link'
import { InvitationTable } from './invitation-table'

/** Who was asked, and what a survey that keeps its word may say of them. */
export function InvitationsPage({ view }: { view: InvitationsView }) {
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
        <InvitationTable invitations={invitations} closed={closed} />
      </Card>
    </>
  )
}
