import { useTranslation } from '~/words/use-translation'
import { StatusMark } from '~/ui/status-mark'
import { severityColour, type SeverityPart } from './severity-parts'

/** A severity's word with its mark, or its colour in the bar. */
export function SeverityName({ severity, count }: { severity: SeverityPart; count: number }) {
  const { t } = useTranslation()
  return (
    <span className="flex items-center gap-1.5">
      {severity === 'critical' ? (
        <StatusMark health={count ? 'critical' : 'good'} label="" />
      ) : (
        <span aria-hidden="true" className="size-2.5 rounded-[2px]" style={severityColour(severity)} />
      )}
      {t(`issues.severity.${severity}`)}
    </span>
  )
}
