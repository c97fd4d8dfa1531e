/** What every driver does with a page. */
export interface Tab {
  goto(address: string): Promise<unknown>
  /** What an expression gives in the page. */
  evaluate(expression: string): Promise<unknown>
  pressEscape(): Promise<void>
  /** A picture of the whole page. */
  takePicture(path: string): Promise<void>
  /** Errors that no script of the page caught, since the tab was opened. */
  getErrors(): string[]
  close(): Promise<void>
}

export interface Wish {
  language: 'en' | 'zh-CN'
  scheme: 'light' | 'dark'
  width: number
}

export interface StartedBrowser {
  version: string
  openTab(): Promise<Tab>
  close(): Promise<void>
}

export const heightFor = (width: number) => (width < 500 ? 844 : 900)

const patience = 30_000
const quote = JSON.stringify

/** Waits until the expression gives something; it may meet a page that is on its way out. */
export async function until(tab: Tab, expression: string) {
  const deadline = Date.now() + patience
  while (!(await tab.evaluate(expression).catch(() => false))) {
    if (Date.now() > deadline) {
      const shown = await tab.evaluate('location.href + "\\n" + document.body.innerText.slice(0, 500)')
      throw new Error(`never: ${expression}\n${String(shown)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
export const says = (tab: Tab, text: string) => until(tab, `document.body.innerText.includes(${quote(text)})`)
export const titled = (tab: Tab, text: string) =>
  until(tab, `document.querySelector('h1').textContent.includes(${quote(text)})`)

/** An expression that clicks what another one finds, and says whether it found it. */
export const clicked = (of: string) =>
  `(() => { const found = ${of}; if (found) found.click(); return Boolean(found) })()`
export const choose = (tab: Tab, selector: string) => until(tab, clicked(`document.querySelector(${quote(selector)})`))
export const press = (tab: Tab, name: string) =>
  until(
    tab,
    clicked(`[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${quote(name)})`),
  )
export const write = (tab: Tab, selector: string, text: string) =>
  until(
    tab,
    `(() => {
      const field = document.querySelector(${quote(selector)})
      if (!field || field.matches(':disabled')) return false
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
      own.set.call(field, ${quote(text)})
      field.dispatchEvent(new Event('input', { bubbles: true }))
      return true
    })()`,
  )
