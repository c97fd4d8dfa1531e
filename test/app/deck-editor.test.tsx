// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { DaylightError } from '#contract/errors'
import { fakeDeck, openDeck } from './open-deck.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const names = () =>
  within(screen.getByRole('region', { name: /Slides in order|演示页顺序/ }))
    .getAllByRole('button', { expanded: false })
    .concat(screen.queryAllByRole('button', { expanded: true }))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map((button) => button.querySelector('.truncate')!.textContent)
const row = (name: string) => screen.findByRole('button', { name: new RegExp(`^\\d+ ?${name}`) })
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
const preview = () => document.querySelector('#preview .slide')!

test('shows the slides in their order, and of the one that is open what the room will see', async () => {
  openDeck(fakeDeck())
  await userEvent.click(await row('UAT'))
  expect(names()).toEqual(['Title', 'UAT', 'Text'])
  expect(preview().getAttribute('data-slide')).toBe('uat')
  expect(screen.getByText('hidden')).toBeTruthy()
  expect(screen.getByLabelText(/Notes for the presenter/)).toHaveProperty('value', 'Slowly')
})

test('moves a slide from the keyboard, and says where it is now', async () => {
  const deck = fakeDeck()
  openDeck(deck)
  const uat = await row('UAT')
  fireEvent.keyDown(uat, { key: 'ArrowUp', altKey: true })
  expect(names()).toEqual(['UAT', 'Title', 'Text'])
  expect(screen.getByText('UAT is now slide 1 of 3.')).toBeTruthy()
  fireEvent.keyDown(await row('UAT'), { key: 'ArrowUp', altKey: true })
  fireEvent.keyDown(await row('UAT'), { key: 'ArrowDown' })
  expect(names()).toEqual(['UAT', 'Title', 'Text'])
  await save()
  await waitFor(() => expect(deck.saved).toHaveLength(1))
  expect(deck.saved[0]!.slides.map(({ id }) => id)).toEqual(['uat', 'title', 'text'])
  expect(deck.saved[0]!.editedAt).toBe('2026-11-20T01:00:00.000Z')
  await screen.findByText('Everything is saved.')
})

test('says of a heading that is too long for the wall after how many characters it ends, and in which language', async () => {
  openDeck(fakeDeck())
  await userEvent.click(await row('Text'))
  const heading = screen.getByLabelText('Heading, English')
  await userEvent.click(heading)
  await userEvent.paste('What Foshan still lacks')
  expect(screen.queryByText(/too long for the wall/)).toBeNull()
  await userEvent.paste(' and what we do about it'.repeat(14))
  // Below the slide's fields, and beside them where there is room.
  const [warning] = await screen.findAllByText(/The heading in English is too long for the screen: after about \d+ /)
  expect(Number(/\d+/.exec(warning!.textContent)![0])).toBeGreaterThan(100)
})

test('previews markdown while it is written, in either language, as inert as it will be', async () => {
  openDeck(fakeDeck())
  await userEvent.click(await row('Text'))
  const body = screen.getByLabelText('Text, English')
  await userEvent.clear(body)
  await userEvent.click(body)
  await userEvent.paste('Freeze on **Friday** <script>alert(1)</script>')
  await waitFor(() => expect(preview().querySelector('strong')?.textContent).toBe('Friday'))
  expect(preview().querySelector('script')).toBeNull()
  expect(preview().textContent).toContain('<script>')
})

test('adds a slide behind the one that is open, and brings back one that was deleted', async () => {
  const deck = fakeDeck()
  openDeck(deck)
  await userEvent.click(await row('Title'))
  await userEvent.click(screen.getByRole('button', { name: 'Text' }))
  expect(names()).toEqual(['Title', 'Text', 'UAT', 'Text'])
  await userEvent.click(screen.getByLabelText('Heading, English'))
  await userEvent.paste('Cut-over')
  await userEvent.click(screen.getByRole('button', { name: 'Delete this slide' }))
  expect(names()).toEqual(['Title', 'UAT', 'Text'])
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(names()).toEqual(['Title', 'Cut-over', 'UAT', 'Text'])
})

test('deletes nothing that follows the board: that is hidden', async () => {
  const deck = fakeDeck()
  openDeck(deck)
  await userEvent.click(await row('UAT'))
  expect(screen.queryByRole('button', { name: 'Delete this slide' })).toBeNull()
  await userEvent.click(screen.getByLabelText('Do not show this slide'))
  await save()
  await waitFor(() => expect(deck.saved).toHaveLength(1))
  expect(deck.saved[0]!.slides[1]).toMatchObject({ id: 'uat', hidden: true, notes: 'Slowly' })
})

test('asks a poll with its choices in both languages', async () => {
  const deck = fakeDeck()
  openDeck(deck)
  await row('Title')
  await userEvent.click(screen.getByRole('button', { name: 'Poll' }))
  for (const [label, words] of [
    ['Question, English', 'Ready?'],
    ['Choice 1, English', 'Yes'],
    ['Choice 2, Chinese', '没有'],
  ] as const) {
    await userEvent.click(screen.getByLabelText(label))
    await userEvent.paste(words)
  }
  expect(preview().textContent).toContain('Ready?')
  await save()
  await waitFor(() => expect(deck.saved).toHaveLength(1))
  const [poll] = deck.saved[0]!.polls
  expect(poll).toMatchObject({
    question: { en: 'Ready?' },
    options: [{ text: { en: 'Yes' } }, { text: { 'zh-CN': '没有' } }],
  })
  expect(deck.saved[0]!.slides.at(-1)).toMatchObject({ type: 'poll', poll: poll!.id })
})

test('keeps everything that was written when it is refused, opens what is wrong, and says what it is', async () => {
  const deck = fakeDeck()
  openDeck(deck)
  await row('Title')
  await userEvent.click(screen.getByRole('button', { name: 'Text' }))
  await userEvent.click(screen.getByLabelText(/Notes for the presenter/))
  await userEvent.paste('Do not lose this')
  await userEvent.click(await row('Title'))
  await save()
  expect((await screen.findByRole('alert')).textContent).toContain('Not saved')
  expect(screen.getByText(/write this in at least one language/)).toBeTruthy()
  expect(screen.getByLabelText(/Notes for the presenter/)).toHaveProperty('value', 'Do not lose this')
  expect(deck.saved).toEqual([])
})

test('says that somebody else saved meanwhile, and what was written is still there', async () => {
  const deck = fakeDeck()
  deck.refuse(new DaylightError('conflict', 'Saved meanwhile'))
  openDeck(deck)
  fireEvent.keyDown(await row('UAT'), { key: 'ArrowUp', altKey: true })
  await save()
  expect((await screen.findByRole('alert')).textContent).toContain('in the meantime')
  expect(names()).toEqual(['UAT', 'Title', 'Text'])
  expect(screen.getByText(/Not saved yet/)).toBeTruthy()
})

const tooLong = { en: 'Slide 3 takes more than 40 screens', 'zh-CN': '第 3 页在大屏幕上超过 40 页' } as const
test.each(['en', 'zh-CN'] as const)(
  'opens a slide of too many pages, and says which it is and how many: %s',
  async (language) => {
    const deck = fakeDeck()
    const why = { code: 'slide_too_long', slide: 3, limit: 40 } as const
    deck.refuse(new DaylightError('invalid', why, { path: 'slides.2.body.en' }))
    openDeck(deck, language)
    fireEvent.keyDown(await row('UAT'), { key: 's', ctrlKey: true })
    expect(await screen.findByText(new RegExp(tooLong[language]))).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true'))
  },
)

test('refuses a picture of ten megabytes before it is sent, in the reader’s language, and changes nothing else', async () => {
  const deck = fakeDeck()
  const sent = vi.fn()
  vi.stubGlobal('fetch', sent)
  openDeck(deck, 'zh-CN')
  const [input] = await screen.findAllByLabelText('图片')
  const file = new File([new Uint8Array(10 * 1024 * 1024)], 'wall.png', { type: 'image/png' })
  await userEvent.upload(input!, file)
  expect((await screen.findByRole('alert')).textContent).toContain('这张图片有 10 MB，最多 3 MB')
  expect(sent).not.toHaveBeenCalled()
  expect(names()).toEqual(['标题', 'UAT', '文字'])
})

test.each([
  [413, 'too large'],
  [400, 'not a PNG, JPEG, WebP or GIF'],
  [503, 'could not be uploaded'],
])('says why a picture was not taken (%i), and puts one that was on a slide', async (status, words) => {
  openDeck(fakeDeck())
  const [input] = await screen.findAllByLabelText('Picture')
  const choose = () => userEvent.upload(input!, new File(['x'], 'wall.png', { type: 'image/png' }))
  vi.stubGlobal('fetch', async () => Response.json({ code: 'no' }, { status }))
  await choose()
  expect((await screen.findByRole('alert')).textContent).toContain(words)
  vi.stubGlobal('fetch', async () => Response.json({ id: 'i7' }, { status: 201 }))
  await choose()
  await waitFor(() => expect(names()).toEqual(['Title', 'UAT', 'Text', 'Picture']))
  expect(preview().querySelector('img')?.getAttribute('src')).toBe('/projects/erp/open-days/images/i7')
})

test('says what changed since the last edit, and leads to the slides that show it', async () => {
  const everywhere = { cycle: 'UAT 2', module: null, notRun: 0, blocked: 0 }
  const changes = [
    { code: 'pass-rate', section: 'uat', mark: 'good', params: { ...everywhere, from: 0.7, to: 0.8 } },
  ] as const
  const since = { day: '2026-11-20', version: 1 }
  openDeck(fakeDeck({ sinceEdit: { since, until: { day: '2026-11-22', version: 2 }, changes: [...changes] } }))
  const card = await screen.findByRole('region', { name: 'Since you last saved' })
  expect(card.textContent).toMatch(/UAT 2.*70.*80/)
  await userEvent.click(within(card).getByRole('button', { name: 'UAT' }))
  expect(preview().getAttribute('data-slide')).toBe('uat')
})

test('makes the slides the project’s default, and goes back to the beginning, each after a question', async () => {
  const deck = fakeDeck({ hasOwnDefault: true })
  openDeck(deck)
  await row('Title')
  for (const yes of ['Use them', 'Go back'])
    await userEvent.click(screen.getAllByRole('button', { name: yes, hidden: true })[0]!)
  await waitFor(() => expect(deck.asked).toEqual(['2026-11-22', 'remake']))
})
