import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']

/** A system Chromium, else the one from npm, unpacked; an error that says what to install where there is neither. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which is not there`)
  const system = given ?? places.find(existsSync)
  if (system) return { executablePath: system, args: quiet }
  // Makes the package unpack its own NSS libraries too.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    chromium.setGraphicsMode = false
    return { executablePath: await chromium.executablePath(), args: [...chromium.args, ...quiet] }
  } catch (error) {
    throw new Error(
      `There is no Chromium for the journeys: install it (Debian: apt-get install chromium), set CHROMIUM_PATH, or ` +
        `let npm install its optional and development packages (@sparticuz/chromium).\n${String(error)}`,
      { cause: error },
    )
  }
}
