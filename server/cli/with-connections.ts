import { createSealer } from '../platform/sealer.ts'
import { randomTokens } from '../platform/random-tokens.ts'
import { readEnvironment, readSecret } from '../platform/environment.ts'
import type { Services } from '../services/services.ts'
import { startDeliveries } from '../start-deliveries.ts'
import { withStore } from './with-store.ts'

type Connecting = Pick<Services, 'clock' | 'database' | 'origin' | 'readDelivery' | 'sealer' | 'sql' | 'tokens'>

/** Runs `work` with what connections take: the installation's database, its secret and its public address. */
export function withConnections<Result>(
  env: NodeJS.ProcessEnv,
  work: (services: Connecting) => Promise<Result>,
): Promise<Result> {
  const { origin, dataFolder } = readEnvironment(env)
  return withStore(env, async ({ database, sql }) => {
    const { readDelivery, end } = startDeliveries({})
    const sealer = createSealer(readSecret(dataFolder))
    try {
      return await work({ database, sql, sealer, origin, readDelivery, tokens: randomTokens, clock: Date.now })
    } finally {
      end()
    }
  })
}
