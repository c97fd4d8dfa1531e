import { startDeliveryAutomation } from './connections/read-waiting.ts'
import { watchHeads } from './live/watch-heads.ts'
import { startOpenDayAutomation } from './open-days/schedule/start-automation.ts'
import { openServices } from './open-services.ts'
import { readSecret, type Environment } from './platform/environment.ts'
import { openMailTransport } from './platform/mail-transport.ts'
import { migrate } from './platform/migrate.ts'
import { startAutomation } from './surveys/automation/start-automation.ts'

/** Migrates the database and starts everything a process needs to serve; `stop` ends it in order. */
export async function startServices(environment: Environment, onExit: () => void) {
  const { databaseUrl: url, dataFolder, origin, mail } = environment
  await migrate(url)
  const { services, local, close } = await openServices({
    url,
    origin,
    secret: readSecret(dataFolder),
    clock: Date.now,
    threads: { onExit },
    transport: mail && openMailTransport(mail),
    organizer: mail?.from ?? `daylight@${new URL(origin).hostname}`,
  })
  const stopWatching = watchHeads(services.sql, local)
  const automations = [startAutomation(services), startOpenDayAutomation(services), startDeliveryAutomation(services)]
  async function stop() {
    stopWatching()
    for (const automation of automations) await automation.stop()
    await close()
  }
  return { services, stop }
}
