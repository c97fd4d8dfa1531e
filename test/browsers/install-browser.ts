import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** A browser that npm or the system has, and the driver of its time. */
export interface OldBrowser {
  name: string
  /** Below the floor of package.json: the page is as the server sent it. */
  isPlain: boolean
  driver: string
  /** The package that holds a Chromium, or where a Firefox stands. */
  from: { package: string; version: string } | { firefox: string }
}

export const oldBrowsers: OldBrowser[] = [
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
]

/** What the versions of the driver have in common, and is used here. */
export interface Tab {
  goto(address: string): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>
  setViewport(size: { width: number; height: number }): Promise<void>
  setExtraHTTPHeaders(headers: Record<string, string>): Promise<void>
  emulateMediaFeatures(features: { name: string; value: string }[]): Promise<void>
  on(event: 'pageerror', listener: (error: Error) => void): unknown
  keyboard: { press(key: string): Promise<void> }
  close(): Promise<void>
}
interface Driver {
  launch(options: object): Promise<{ newPage(): Promise<Tab>; version(): Promise<string>; close(): Promise<void> }>
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

/** Starts the browser; what npm has of it is installed into a temporary folder, once. */
export async function startBrowser({ name, driver, from }: OldBrowser) {
  const own = path.join(folder, name)
  const modules = path.join(own, 'node_modules')
  if (!existsSync(path.join(modules, 'puppeteer-core'))) {
    mkdirSync(own, { recursive: true })
    const wanted = 'package' in from ? [driver, `${from.package}@${from.version}`] : [driver]
    const quietly = ['--no-save', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund']
    execFileSync('npm', ['install', '--prefix', own, ...quietly, ...wanted], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const puppeteer = createRequire(path.join(own, 'index.js'))('puppeteer-core') as Driver
  if ('firefox' in from) return puppeteer.launch({ browser: 'firefox', executablePath: from.firefox, headless: true })
  return puppeteer.launch({
    executablePath: unpack(path.join(modules, from.package), own),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(own, 'lib'), FONTCONFIG_PATH: '/etc/fonts' },
  })
}
