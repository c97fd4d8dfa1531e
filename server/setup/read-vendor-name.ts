import type { Sql } from '../platform/sql.ts'
import { installationId } from './first-start.ts'

/** What the vendor calls itself, as its administrators set it up; null where nobody did. Read with each page: it counts at once. */
export async function readVendorName(sql: Sql): Promise<string | null> {
  const rows = await sql.all<{ name: string | null }>(
    'SELECT vendor_name AS name FROM installation WHERE id = ?',
    installationId,
  )
  return rows[0]?.name ?? null
}
