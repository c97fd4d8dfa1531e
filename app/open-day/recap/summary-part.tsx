import type { ReactNode } from 'react'
import type { RecapView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { RecapCard } from './recap-card'

/** What the team says of it in its own words; nothing where it says nothing, and nobody here could. */
export function SummaryPart({ summary, children }: { summary: RecapView['summary']; children?: ReactNode }) {
  const { t } = useTranslation()
  if (!summary && !children) return null
  return (
    <RecapCard id="summary" title={t('recap.summary.title')}>
      {/* The server made it of markdown: nothing that was written as HTML is HTML in it. */}
      {summary ? <div className="prose max-w-180" dangerouslySetInnerHTML={{ __html: summary.html }} /> : null}
      {children}
    </RecapCard>
  )
}
