import type { form as english } from '../en/form'
import type { InEveryLanguage } from '../every-language'

export const form = {
  missing: '请填写此项。',
  tooLong: '最多{{limit}}个字符。',
  tooFew: '至少需要{{limit}}项。',
  tooMany: '最多{{limit}}项。',
  tooSmall: '不能小于{{limit}}。',
  tooBig: '不能大于{{limit}}。',
  number: '请填写整数。',
  email: '邮箱格式不正确，应类似 name@company.com。',
  address: '请填写以 https:// 开头的网址。',
  date: '请填写日期，例如 2026-12-14。',
  noText: '请至少用一种语言填写。',
  laterQuestion: '该题现已排在本题之后。请改选前面的题目，或将本题下移。',
  sameId: '有2道题使用了相同的名称。',
  taken: '该名称已被使用。',
  lines: '以下各行中没有可用的邮箱：{{lines}}。',
  invalid: '此项内容无效。',
  optional: '选填',
  refused: {
    invalid: '未保存：部分内容无效。您填写的内容仍保留在此。',
    conflict: '未保存：内容在此期间已被修改或关闭。您填写的内容仍保留在此。',
    too_large: '未保存：内容过大。您填写的内容仍保留在此。',
    rate_limited: '未保存：操作过于频繁。您填写的内容仍保留在此，请1分钟后重试。',
    unavailable: '未保存：暂时无法连接服务器。您填写的内容仍保留在此，请1分钟后重试。',
  },
  problems_other: '有{{count}}处需要修改。',
  both: '{{first}}{{second}}',
} satisfies InEveryLanguage<typeof english>
