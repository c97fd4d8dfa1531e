// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from '~/workshop/copy-text'

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** A page on plain http: no clipboard, only the old command, which copies what is selected. */
function onPlainHttp(can: boolean) {
  vi.stubGlobal('navigator', { clipboard: undefined })
  const copied: string[] = []
  const execCommand = () => {
    const field = document.querySelector('textarea')!
    if (can) copied.push(field.value.slice(field.selectionStart, field.selectionEnd))
    return can
  }
  Object.assign(document, { execCommand })
  return copied
}

test('copies on plain http too, and leaves the page and its focus as they were', async () => {
  const copied = onPlainHttp(true)
  const button = document.createElement('button')
  document.body.append(button)
  button.focus()
  expect(await copyText('http://portal.example/q/ABC234')).toBe(true)
  expect(copied).toEqual(['http://portal.example/q/ABC234'])
  expect([document.body.children.length, document.activeElement]).toEqual([1, button])
})

test('says so where the browser lets nobody copy', async () => {
  onPlainHttp(false)
  expect(await copyText('x')).toBe(false)
  expect(document.querySelector('textarea')).toBeNull()
})

test('leaves it to the clipboard where there is one', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  expect(await copyText('x')).toBe(true)
  expect(writeText).toHaveBeenCalledWith('x')
})
