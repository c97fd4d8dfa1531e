// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { useDriveKeys } from '~/open-day/drive-keys'

const onKey = vi.fn()
const onPress = vi.fn()
function Console() {
  useDriveKeys(onKey)
  return (
    <>
      <button onClick={onPress}>Slide 1</button>
      <label>
        Title <input />
      </label>
      <label>
        Answer <textarea />
      </label>
    </>
  )
}
function open() {
  onKey.mockClear()
  onPress.mockClear()
  const { getByRole } = render(<Console />)
  return { chip: getByRole('button'), field: getByRole('textbox', { name: 'Title' }), getByRole }
}
afterEach(cleanup)
const heard = () => onKey.mock.calls.map(([key]) => key as string)

test('goes on with space and Enter after a slide’s chip was pressed with the pointer', async () => {
  const { chip } = open()
  await userEvent.click(chip)
  await userEvent.keyboard(' ')
  await userEvent.click(chip)
  await userEvent.keyboard('{Enter}')
  expect(heard()).toEqual(['next', 'next'])
  expect(onPress).toHaveBeenCalledTimes(2)
})

test('leaves Enter and space to a button that somebody went to by keyboard', async () => {
  open()
  await userEvent.tab()
  await userEvent.keyboard('{Enter} ')
  expect(heard()).toEqual([])
  expect(onPress).toHaveBeenCalledTimes(2)
  await userEvent.keyboard('{PageDown}{ArrowRight}')
  expect(heard()).toEqual(['next', 'next'])
})

test('means the room with a clicker’s keys, whatever is typed in, and no other key there', async () => {
  const { field, getByRole } = open()
  await userEvent.type(field, 'b f q. ')
  expect(heard()).toEqual([])
  await userEvent.keyboard('{PageDown}')
  await userEvent.click(getByRole('textbox', { name: 'Answer' }))
  await userEvent.keyboard('b{PageUp}')
  expect(heard()).toEqual(['next', 'previous'])
  expect((field as HTMLInputElement).value).toBe('b f q. ')
})
