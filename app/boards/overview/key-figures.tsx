import type { BoardView } from '#contract/board'
import { allFacts } from '~/facts/registry'
import { useWords } from '~/words/say'
import { KeyFigure } from './key-figure'

/** The figures that a reader in a hurry takes along. */
export function KeyFigures({ board }: { board: BoardView }) {
  const words = useWords()
  return (
    <section aria-label={words.t('figures.title')}>
      <div className="key-figures">
        {allFacts.map((fact) =>
          fact.figure ? <KeyFigure key={fact.kind} board={board} of={fact} figure={fact.figure(words, board)} /> : null,
        )}
      </div>
    </section>
  )
}
