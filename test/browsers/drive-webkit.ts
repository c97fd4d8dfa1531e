import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../factories/free-port.ts'
import { heightFor, type StartedBrowser, type Tab, type Wish } from './drive-tab.ts'

const escapeKey = '\uE00C'
const longest = 12_000
/** What was changed just now is not on a picture yet. */
const untilPainted =
  'const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))'
/** GTK's toolbar keeps the window wider than a phone; without its own sizes it does not. */
const narrowToolbar = 'entry, button, image, label, toolbar * { min-width: 0; padding: 0; margin: 0; font-size: 1px; }'

/** A screen of its own, and its number. */
async function startScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]!.once('data', (said) => resolve(String(said).trim()))
    screen.once('exit', () => reject(new Error('Xvfb did not start')))
  })
  return { screen, display: `:${number}` }
}

/** WebKit takes its language from the system's; gives the variables that set it. */
function speak(language: Wish['language'], folder: string) {
  const locale = language === 'en' ? 'en_US' : 'zh_CN'
  const LC_ALL = `${locale}.UTF-8`
  execFileSync('localedef', ['-i', locale, '-f', 'UTF-8', path.join(folder, LC_ALL)])
  return { LOCPATH: folder, LC_ALL, LANGUAGE: locale }
}

/** What is left of a program's output that tells of errors in a page. */
function collectErrors(driver: ChildProcess) {
  const errors: string[] = []
  driver.stdout!.setEncoding('utf8').on('data', (said: string) => {
    errors.push(...said.split('\n').filter((line) => /CONSOLE JS ERROR/.test(line)))
  })
  return errors
}

async function endProcess(one: ChildProcess) {
  if (one.exitCode !== null) return
  const ended = new Promise((resolve) => one.once('exit', resolve))
  one.kill()
  await ended
}

/** The engine of Safari and iOS as GTK has it, by W3C WebDriver: one window, in the wished language, scheme and width. */
export async function startWebkit(folder: string, wish: Wish): Promise<StartedBrowser> {
  mkdirSync(path.join(folder, 'gtk-3.0'), { recursive: true })
  writeFileSync(path.join(folder, 'gtk-3.0', 'gtk.css'), narrowToolbar)
  const { screen, display } = await startScreen()
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...speak(wish.language, folder), XDG_CONFIG_HOME: folder, DISPLAY: display },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const errors = collectErrors(driver)
  const origin = `http://127.0.0.1:${port}`
  const call = async (method: 'GET' | 'POST' | 'DELETE', at: string, body?: object): Promise<unknown> => {
    const answer = await fetch(origin + at, { method, body: body && JSON.stringify(body) })
    const { value } = (await answer.json()) as { value: unknown }
    if (!answer.ok) throw new Error(JSON.stringify(value))
    return value
  }
  while (!(await call('GET', '/status').catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 50))

  const args = ['--automation', '--enable-write-console-messages-to-stdout=true']
  if (wish.scheme === 'dark') args.push('--dark-mode')
  const { sessionId, capabilities } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args } } },
  })) as { sessionId: string; capabilities: { browserVersion: string } }
  const session = `/session/${sessionId}`
  const evaluate = (expression: string) =>
    call('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] })
  /** Makes the page as large as that, whatever the window has around it. */
  const resize = async (height: number) => {
    const around = Number(await evaluate('outerHeight - innerHeight'))
    await call('POST', `${session}/window/rect`, { width: wish.width, height: height + around })
  }
  const tab: Tab = {
    goto: (url) => call('POST', `${session}/url`, { url }),
    evaluate,
    async pressEscape() {
      const key = { type: 'key', id: 'keys' }
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: escapeKey }))
      await call('POST', `${session}/actions`, { actions: [{ ...key, actions }] })
    },
    async takePicture(file) {
      await resize(Math.min(longest, Number(await evaluate('document.documentElement.scrollHeight'))))
      await call('POST', `${session}/execute/async`, { script: untilPainted, args: [] })
      writeFileSync(file, Buffer.from(String(await call('GET', `${session}/screenshot`)), 'base64'))
      await resize(heightFor(wish.width))
    },
    getErrors: () => errors.splice(0),
    close: async () => void (await call('POST', `${session}/url`, { url: 'about:blank' })),
  }
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    async openTab() {
      await resize(heightFor(wish.width))
      return tab
    },
    async close() {
      await call('DELETE', session)
      for (const one of [driver, screen]) await endProcess(one)
    },
  }
}
