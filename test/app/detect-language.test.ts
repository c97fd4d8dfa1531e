import { expect, test } from 'vitest'
import { detectLanguage } from '~/reader/detect-language'

const asks = (accept: string | null, cookie?: string) => {
  const headers = new Headers()
  if (accept !== null) headers.set('Accept-Language', accept)
  if (cookie) headers.set('Cookie', cookie)
  return detectLanguage(new Request('http://localhost/', { headers }))
}

test.each([
  [null, undefined, 'en'],
  ['*', undefined, 'en'],
  ['de-DE,de;q=0.9', undefined, 'en'],
  ['zh', undefined, 'zh-CN'],
  ['zh-TW,en;q=0.5', undefined, 'zh-CN'],
  ['en-GB,zh;q=0.9', undefined, 'en'],
  ['en;q=0.2,zh-CN;q=0.8', undefined, 'zh-CN'],
  ['zh;q=0,en', undefined, 'en'],
  ['en', 'a=1; language=zh-CN', 'zh-CN'],
  ['zh-CN', 'language=en', 'en'],
  ['zh-CN', 'language=klingon', 'zh-CN'],
  ['en', 'otherlanguage=zh-CN', 'en'],
])('for Accept-Language %s and cookie %s it is %s', (accept, cookie, language) => {
  expect(asks(accept, cookie)).toBe(language)
})
