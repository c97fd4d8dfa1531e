import type { PlannedMilestone } from '../report-milestones.ts'
import { pilot } from './plan-pilot.ts'
import { preparation } from './plan-preparation.ts'
import { wave2, wave3 } from './plan-waves.ts'

/** The plan of the roll-out: two plants first, four in a second wave that waits for Foshan, four in spring. */
export const erpPlan: readonly PlannedMilestone[] = [...preparation, ...pilot, ...wave2, ...wave3]
