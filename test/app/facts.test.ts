import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allFacts, factPages, facts } from '~/facts/registry'
import { sentences } from '~/facts/sentences'
import { filesIn } from '../factories/read-imports.ts'
import { facts as kinds, sections } from '../../server/facts/registry.ts'
import { things } from '~/boards/thing/things'

const ofKinds = filesIn('app/facts').filter((file) => file.split('/').length > 3)
const folders = [...new Set(ofKinds.map((file) => file.split('/')[2]!))].sort()
const filesNamed = (end: string) =>
  ofKinds
    .filter((file) => file.endsWith(end))
    .map((file) => path.basename(file, end))
    .sort()

test('every folder is a kind of the list, and shows the section that the server fills of it', () => {
  expect(allFacts.map(({ kind }) => kind).sort()).toEqual(folders)
  expect(Object.fromEntries(Object.entries(facts).map(([section, { kind }]) => [section, kind]))).toEqual(
    Object.fromEntries(sections.map(({ name, kind }) => [name, kind])),
  )
})

test('every slide is the one that the server counts as showing the section', () => {
  expect(Object.fromEntries(Object.entries(facts).map(([section, { slide }]) => [section, slide]))).toEqual(
    Object.fromEntries(sections.map(({ name, slide = null }) => [name, slide])),
  )
})

test('every tolerance that a section is judged by is said of it', () => {
  const namesOf = (tolerances: object = {}) => Object.keys(tolerances)
  expect(
    Object.fromEntries(Object.entries(sentences).map(([name, { judged }]) => [name, namesOf(judged?.tolerances)])),
  ).toEqual(Object.fromEntries(sections.map(({ name, tolerances }) => [name, namesOf(tolerances)])))
})

test('every page is a file that is called as its address', () => {
  expect(filesNamed('.route.tsx')).toEqual(factPages.map(({ address }) => address).sort())
  for (const { kind, page } of allFacts)
    if (page) expect(existsSync(`app/facts/${kind}/${page.address}.route.tsx`), kind).toBe(true)
})

/** What the server shows of a kind, and which kinds' things it names by it. */
const shownOf = (kind: string) => Object.entries<string | { of: string }>(kinds.get(kind)!.shown.data)
const namedBy = (kind: string) => shownOf(kind).flatMap(([, how]) => (typeof how === 'object' ? [how.of] : []))

test('every kind whose things have a page says all of one: each field, and what hangs on it', () => {
  const withPages = [...kinds.values()].filter(({ thing }) => thing).map(({ name }) => name)
  expect(Object.keys(things).sort()).toEqual(withPages.sort())
  for (const [kind, { fields, details, hanging }] of Object.entries(things)) {
    expect(Object.keys(fields), kind).toEqual(shownOf(kind).map(([field]) => field))
    expect(Object.keys(fields), kind).toEqual(expect.arrayContaining([...details]))
    const around = withPages.filter((other) => namedBy(kind).includes(other) || namedBy(other).includes(kind))
    expect(Object.keys(hanging).sort(), kind).toEqual(around.sort())
    const { pages } = allFacts.find((fact) => fact.kind === kind)!
    expect(existsSync(`app/facts/${kind}/${pages}.thing.ts`), kind).toBe(true)
  }
  expect(
    allFacts
      .filter(({ pages }) => pages)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(withPages.sort())
})

test('every card on the overview is there, and has a place of its own', () => {
  for (const { kind, card } of allFacts) expect(existsSync(`app/facts/${kind}/card.tsx`), kind).toBe(card !== null)
  const places = allFacts.flatMap(({ card }) => card?.place ?? [])
  expect(new Set(places).size).toBe(places.length)
})

test('what a figure stands on is listed on one of the pages', () => {
  const addresses = factPages.map(({ address }) => address)
  expect(allFacts.map(({ list }) => list.to).filter((to) => !addresses.includes(to))).toEqual([])
})
