import type { Services } from '../../services/services.ts'
import { relaySoon } from './relay-soon.ts'

/** Sends on whatever a crash, or a ledger that could not be written, left behind; and anonymous scores whose day is over. */
export async function relayLeftovers(
  services: Pick<Services, 'clock' | 'database' | 'own' | 'readLarge' | 'sql' | 'turns'>,
): Promise<void> {
  const rows = await services.sql.all<{ id: string }>(
    `SELECT id FROM survey WHERE revision > relayed_to
       OR relayed < CASE WHEN closed_at IS NULL THEN 1 ELSE 2 END
       OR id IN (SELECT survey_id FROM follow_up WHERE revision > relayed)
     ORDER BY id`,
  )
  for (const { id } of rows) await relaySoon(services, id)
}
