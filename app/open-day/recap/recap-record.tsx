import type { ReactNode } from 'react'
import type { PromiseView, QuestionView, RecapView } from '#contract/open-days/views'
import { ClockProvider } from '~/words/clock'
import { BoardAsShown } from './board-as-shown'
import { ChangesPart } from './changes-part'
import { DecisionsPart } from './decisions-part'
import { FigureChanges } from './figure-changes'
import { PollsPart } from './polls-part'
import { JudgedPart, PromisesPart } from './promises-part'
import { QuestionsPart } from './questions-part'
import { RecapTitle } from './recap-title'
import { RoomPart } from './room-part'
import { SealPart } from './seal-part'
import { Sealed } from './sealed'
import { SummaryPart } from './summary-part'
import './recap.css'

/** What may stand beside the record where it is read: forms of the team, links to files. */
export interface RecapMargins {
  belowTitle?: ReactNode
  belowSummary?: ReactNode
  belowQuestion?: (question: QuestionView) => ReactNode
  belowPromise?: (promise: PromiseView) => ReactNode
  /** How the sealed data is got at. */
  seal: ReactNode
}

/**
 * What came of an open day, from the one sentence to the seal: on its page, on paper and in the offline copy. It asks
 * for no script, no router and no network.
 */
export function RecapRecord({ recap, margins }: { recap: RecapView; margins: RecapMargins }) {
  const { seal, judged, promises } = recap
  return (
    <ClockProvider today={seal.on} loadedAt={recap.board.builtAt} stands>
      <RecapTitle recap={recap} />
      {margins.belowTitle}
      <Sealed part="figures">
        <FigureChanges figures={recap.figures} since={recap.since} />
      </Sealed>
      <div className="mt-6 grid gap-4 wide:mt-8 wide:gap-7">
        <SummaryPart summary={recap.summary}>{margins.belowSummary}</SummaryPart>
        <div className="recap-columns">
          <div>
            <PromisesPart promises={promises} below={margins.belowPromise} />
            {judged.length > 0 ? <JudgedPart judged={judged} below={margins.belowPromise} /> : null}
            <DecisionsPart decisions={recap.decisions} />
          </div>
          <div>
            <ChangesPart difference={recap.difference} />
          </div>
        </div>
        <div className="recap-columns">
          <div>
            <QuestionsPart questions={recap.questions} below={margins.belowQuestion} />
          </div>
          <div>
            <PollsPart polls={recap.polls} />
            <RoomPart recap={recap} />
          </div>
        </div>
        <Sealed part="board">
          <BoardAsShown board={recap.board} />
        </Sealed>
        <SealPart seal={seal}>{margins.seal}</SealPart>
      </div>
    </ClockProvider>
  )
}
