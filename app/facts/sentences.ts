import type { SectionName } from '#contract/board'
import { actionSentences } from './action/sentences'
import { changeSentences } from './change/sentences'
import type { Sentences } from './fact'
import { issueSentences } from './issue/sentences'
import { milestoneSentences } from './milestone/sentences'
import { responseSentences } from './response/sentences'
import { testSentences } from './test/sentences'

/**
 * What is said of every kind of fact where several are told of together, by its section: apart from the registry, as a page of
 * one kind says none of it.
 */
export const sentences = {
  milestones: milestoneSentences,
  uat: testSentences,
  issues: issueSentences,
  changes: changeSentences,
  actions: actionSentences,
  satisfaction: responseSentences,
  commitments: { figure: null, judged: null, changes: null },
} satisfies { [Section in SectionName]: Sentences<Section> }
