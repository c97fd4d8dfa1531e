import type { Sql } from '../platform/sql.ts'

/** As many as somebody chooses from. */
const most = 3

/** The engineers who work for a customer, else its administrators: whom its people can ask, by name. */
export async function listContacts(sql: Sql, customerId: string): Promise<{ name: string; email: string }[]> {
  const find = (role: string) =>
    sql.all<{ name: string; email: string }>(
      `SELECT u.name, u.email FROM membership m JOIN "user" u ON u.id = m.user_id
         WHERE m.customer_id = ? AND m.role = ? ORDER BY u.name, u.email LIMIT ?`,
      customerId,
      role,
      most,
    )
  const engineers = await find('engineer')
  return engineers.length > 0 ? engineers : find('administrator')
}
