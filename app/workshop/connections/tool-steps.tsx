import type { Tool } from '#contract/tools'
import { Card } from '~/ui/card'
import { useWords } from '~/words/say'
import { toolName } from '../intake/tool-name'

const steps = ['first', 'second', 'third', 'fourth'] as const

/** Where to press in the tool itself. */
export function ToolSteps({ tool, isLater }: { tool: Tool; isLater?: boolean }) {
  const words = useWords()
  const { t } = words
  return (
    <Card
      id="steps"
      title={t('connections.stepsTitle', { tool: toolName(words, tool) })}
      summary={isLater ? t('connections.stepsMeans') : undefined}
    >
      <ol className="grid max-w-180 list-decimal gap-2 ps-5 text-[14px]/[22px]">
        {steps.map((step) => (
          <li key={step} className="ps-1 text-pretty break-words">
            {t(`connections.steps.${tool}.${step}`)}
          </li>
        ))}
      </ol>
    </Card>
  )
}
