// Test reports that were sent by REST, in a thread of their own and one at a time: they may be large, and take much memory.
import { answerInThread } from './platform/answer-in-thread.ts'
import { pushesOfReport, type SentReport } from './reports/pushes-of-report.ts'

answerInThread<SentReport>('reads test reports', pushesOfReport, () => {})
