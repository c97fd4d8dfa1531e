import { existsSync } from 'node:fs'
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { loader } from '~/routes/manifest'

const ask = async (language: string, portalName: string | null) => {
  const request = new Request('http://localhost/manifest.webmanifest', { headers: { 'accept-language': language } })
  const answer = await loader({ request, context: { portalName } as AppLoadContext, params: {} })
  return (await answer.json()) as { name: string; lang: string; description: string; icons: { src: string }[] }
}

test('a phone’s home screen calls the portal as it is called, in the reader’s language', async () => {
  expect(await ask('en', 'Northwind')).toMatchObject({ name: 'Northwind', lang: 'en' })
  const chinese = await ask('zh-CN', null)
  expect(chinese).toMatchObject({ name: 'Daylight', lang: 'zh-CN' })
  expect(chinese.description).toMatch(/\p{Script=Han}/u)
})

test('every icon that it names is there', async () => {
  for (const { src } of (await ask('en', null)).icons) expect(existsSync(`public${src}`), src).toBe(true)
})
