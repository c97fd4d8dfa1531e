// What tools send, read in a thread of its own and one at a time: a large body, or an expression of somebody's, holds up nothing.
import { readDelivery } from './connectors/read-delivery.ts'
import { answerInThread } from './platform/answer-in-thread.ts'

answerInThread('reads deliveries', readDelivery, () => {})
