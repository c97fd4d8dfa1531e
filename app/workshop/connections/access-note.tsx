import type { ConnectionAccess } from '#contract/connections'
import { Card } from '~/ui/card'
import { useWords } from '~/words/say'
import { CopyTextField } from '../intake/copy-text-field'

/** What there is to tell a tool, this once. */
export function AccessNote({ title, access }: { title: string; access: ConnectionAccess }) {
  const { t } = useWords()
  return (
    <div role="status">
      <Card id="access" title={title} summary={t('connections.madeMeans')}>
        <div className="grid gap-4">
          {access.url ? <CopyTextField label={t('connections.address')} text={access.url} /> : null}
          {access.secret ? <CopyTextField label={t('connections.secret')} text={access.secret} /> : null}
        </div>
      </Card>
    </div>
  )
}
