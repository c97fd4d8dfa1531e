import type { ReactNode } from 'react'
import type { RecapView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { RecapCard } from './recap-card'
import { Sealed } from './sealed'

/** Which board these figures are of, and how anybody can check that they were not changed since. */
export function SealPart({ seal, children }: { seal: RecapView['seal']; children: ReactNode }) {
  const { t, format } = useWords()
  return (
    <RecapCard
      id="seal"
      title={t('recap.seal.title')}
      summary={t('recap.seal.lead', { day: format.dayWithYear(seal.on) })}
    >
      <Sealed part="seal">
        <SealFacts version={seal.version} hash={seal.hash} />
      </Sealed>
      {children}
      <p className="mt-3 text-[13px]/5 text-pretty text-ink-soft">{t('recap.seal.how')}</p>
    </RecapCard>
  )
}

/** The version of the sealed board, and its hash. */
export function SealFacts({ version, hash }: Pick<RecapView['seal'], 'version' | 'hash'>) {
  const { t, format } = useWords()
  return (
    <dl className="grid gap-x-8 gap-y-3 wide:grid-cols-[auto_1fr]">
      <div>
        <dt className="text-[13px]/5 text-ink-soft">{t('recap.seal.version')}</dt>
        <dd className="font-semibold">{format.number(version)}</dd>
      </div>
      <div className="min-w-0">
        <dt className="text-[13px]/5 text-ink-soft">{t('recap.seal.hash')}</dt>
        <dd className="font-mono text-[13px]/6 break-all">{hash}</dd>
      </div>
    </dl>
  )
}
