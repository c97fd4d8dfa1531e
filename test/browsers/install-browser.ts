import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { heightFor, type StartedBrowser, type Wish } from './drive-tab.ts'
import { startWebkit } from './drive-webkit.ts'

/** A browser that npm or the system has. */
export interface TriedBrowser {
  name: string
  /** Below the floor of package.json: the page is as the server sent it. */
  isPlain: boolean
  /** The package that holds a Chromium, or where the system has what is needed for another. */
  from: { package: string; version: string } | { firefox: string } | { webkit: string[] }
  /** The edition of puppeteer-core of its time; WebKit is driven by WebDriver alone. */
  driver?: string
}

export const triedBrowsers: TriedBrowser[] = [
  {
    name: 'chromium-92',
    isPlain: true,
    driver: 'puppeteer-core@10.1.0',
    from: { package: 'chrome-aws-lambda', version: '10.1.0' },
  },
  {
    name: 'chromium-102',
    isPlain: false,
    driver: 'puppeteer-core@14.1.1',
    from: { package: '@sparticuz/chrome-aws-lambda', version: '14.1.1' },
  },
  {
    name: 'chromium-109',
    isPlain: false,
    driver: 'puppeteer-core@19.6.0',
    from: { package: '@sparticuz/chromium', version: '109.0.6' },
  },
  { name: 'firefox-esr', isPlain: false, driver: 'puppeteer-core@24.8.2', from: { firefox: '/usr/bin/firefox-esr' } },
  {
    name: 'webkit',
    isPlain: false,
    from: { webkit: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb', '/usr/share/i18n/locales/zh_CN'] },
  },
]

/** What of the system's the browser needs and is not there. */
export const listMissing = ({ from }: TriedBrowser) => {
  const needed = 'webkit' in from ? from.webkit : 'firefox' in from ? [from.firefox] : []
  return needed.filter((file) => !existsSync(file))
}

/** The driver of Firefox can wish for neither a language nor a colour scheme: it has its own, English and light. */
export const canWish = ({ from }: TriedBrowser) => !('firefox' in from)

/** What the versions of the driver have in common, and is used here. */
interface PuppeteerPage {
  goto(address: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>
  setViewport(size: { width: number; height: number }): Promise<void>
  setExtraHTTPHeaders(headers: Record<string, string>): Promise<void>
  emulateMediaFeatures(features: { name: string; value: string }[]): Promise<void>
  on(event: 'pageerror', listener: (error: Error) => void): unknown
  keyboard: { press(key: string): Promise<void> }
  close(): Promise<void>
}
interface PuppeteerBrowser {
  newPage(): Promise<PuppeteerPage>
  version(): Promise<string>
  close(): Promise<void>
}
interface Puppeteer {
  launch(options: object): Promise<PuppeteerBrowser>
}

const folder = path.join(tmpdir(), 'daylight-browsers')

/** Unpacks a Chromium that was packed for Amazon's functions, with the libraries that it brings; gives where it is. */
function unpack(from: string, to: string): string {
  const executable = path.join(to, 'chromium')
  if (existsSync(executable)) return executable
  const read = (name: string) => brotliDecompressSync(readFileSync(path.join(from, 'bin', `${name}.br`)))
  execFileSync('tar', ['-x', '-C', to], { input: read('aws.tar') })
  writeFileSync(executable, read('chromium'))
  chmodSync(executable, 0o755)
  return executable
}

function launch({ name, from, driver }: TriedBrowser) {
  const own = path.join(folder, name)
  const modules = path.join(own, 'node_modules')
  if (!existsSync(path.join(modules, 'puppeteer-core'))) {
    mkdirSync(own, { recursive: true })
    const wanted = 'package' in from ? [driver!, `${from.package}@${from.version}`] : [driver!]
    const quietly = ['--no-save', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']
    execFileSync('npm', ['install', '--prefix', own, ...quietly, ...wanted], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const puppeteer = createRequire(path.join(own, 'index.js'))('puppeteer-core') as Puppeteer
  if ('firefox' in from) return puppeteer.launch({ browser: 'firefox', executablePath: from.firefox, headless: true })
  if ('webkit' in from) throw new Error(`${name} is not driven by puppeteer`)
  return puppeteer.launch({
    executablePath: unpack(path.join(modules, from.package), own),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(own, 'lib'), FONTCONFIG_PATH: '/etc/fonts' },
  })
}

/** Starts the browser as it is wished for; what npm has of it is installed into a temporary folder, once. */
export async function startBrowser(browser: TriedBrowser, wish: Wish): Promise<StartedBrowser> {
  if ('webkit' in browser.from) return startWebkit(path.join(folder, browser.name), wish)
  const launched = await launch(browser)
  return {
    version: await launched.version(),
    close: () => launched.close(),
    async openTab() {
      const page = await launched.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      await page.setViewport({ width: wish.width, height: heightFor(wish.width) })
      if (canWish(browser)) {
        await page.setExtraHTTPHeaders({ 'accept-language': wish.language })
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: wish.scheme }])
      }
      return {
        goto: (address) => page.goto(address),
        evaluate: (expression) => page.evaluate(expression),
        pressEscape: () => page.keyboard.press('Escape'),
        takePicture: async (file) => void (await page.screenshot({ path: file, fullPage: true })),
        getErrors: () => errors.splice(0),
        close: () => page.close(),
      }
    },
  }
}
