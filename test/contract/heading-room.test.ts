import { expect, test } from 'vitest'
import { charactersShown, lineEms, scaleOfHeading } from '../../server/contract/open-days/heading-room.ts'

const heading = '第二批上线推迟两周，原因是佛山的供应商主数据'

test('a heading that has room on two lines is as large as any', () => {
  expect(scaleOfHeading(heading, lineEms.heading)).toEqual({ scale: 1, isSmallest: false })
  expect(charactersShown(heading, lineEms.heading)).toBeNull()
})

test('one that has none is set smaller, and ends after as many characters as three lines of the smallest type have', () => {
  const long = heading.repeat(9)
  expect(scaleOfHeading(long, lineEms.heading).isSmallest).toBe(true)
  const shown = charactersShown(long, lineEms.heading)!
  expect(shown).toBeGreaterThan(100)
  expect(shown).toBeLessThanOrEqual(140)
  expect(charactersShown(long.slice(0, shown), lineEms.heading)).toBeNull()
})

test('above what is shown live there is less of it', () => {
  const long = heading.repeat(9)
  expect(charactersShown(long, lineEms.live)!).toBeLessThan(charactersShown(long, lineEms.heading)!)
})
