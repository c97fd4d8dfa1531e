import { describe, expect, test } from 'vitest'
import { dingtalk } from '../../server/outbox/bots/dingtalk.ts'
import { feishu } from '../../server/outbox/bots/feishu.ts'
import { fitBytes } from '../../server/outbox/bots/request.ts'
import { isVendorsAddress } from '../../server/outbox/bots/vendors.ts'
import { wecom } from '../../server/outbox/bots/wecom.ts'
import { dingtalkUrl } from '../mocks/dingtalk.ts'
import { feishuUrl, type FeishuPost } from '../mocks/feishu.ts'
import { wecomUrl } from '../mocks/wecom.ts'

const now = 1764554400000
const message = {
  title: '问卷：11月20日开放日',
  text: '共3题\n11月30日截止',
  link: { label: '开始作答', url: 'https://portal.example/s/open/abc' },
}
const long = { ...message, text: '意见与建议。'.repeat(3_000) }
const linkLine = '\n\n[开始作答](https://portal.example/s/open/abc)'

describe('WeCom', () => {
  test('is written in Markdown, unsigned', () => {
    expect(wecom.build(wecomUrl, 'ignored', message, now)).toEqual({
      url: wecomUrl,
      body: {
        msgtype: 'markdown',
        markdown: { content: `**问卷：11月20日开放日**\n共3题\n11月30日截止${linkLine}` },
      },
    })
  })

  test('is cut to 2,048 bytes at a whole character, and keeps the link', () => {
    const { body } = wecom.build(wecomUrl, null, long, now) as { body: { markdown: { content: string } } }
    const { content } = body.markdown
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2_048)
    expect(Buffer.byteLength(content)).toBeGreaterThan(2_040)
    expect(content.endsWith(`…${linkLine}`)).toBe(true)
    expect(content.isWellFormed()).toBe(true)
  })
})

describe('DingTalk', () => {
  // openssl dgst -sha256 -hmac SEC7a1f9c0e5b3d -binary | base64 of "1764554400000\nSEC7a1f9c0e5b3d", then URL encoded.
  test('is signed in the address with milliseconds and the secret as key', () => {
    expect(dingtalk.build(dingtalkUrl, 'SEC7a1f9c0e5b3d', message, now).url).toBe(
      `${dingtalkUrl}&timestamp=1764554400000&sign=BbdmLB9QA1dTWLySlbbbKyGOo5Z%2Bo7raPgr%2FJRYMbr0%3D`,
    )
  })

  test('is written in Markdown, with line breaks that it shows, and fits', () => {
    const { url, body } = dingtalk.build(dingtalkUrl, null, message, now)
    expect(url).toBe(dingtalkUrl)
    expect(body).toEqual({
      msgtype: 'markdown',
      markdown: { title: message.title, text: `### ${message.title}\n\n共3题  \n11月30日截止${linkLine}` },
    })
    const { markdown } = dingtalk.build(dingtalkUrl, null, long, now).body as { markdown: { text: string } }
    expect(Buffer.byteLength(markdown.text)).toBeLessThanOrEqual(20_000)
  })
})

describe('Feishu', () => {
  // printf '' | openssl dgst -sha256 -hmac "1764554400\nQm9Kx2demo" -binary | base64
  test('is signed in the body with seconds and the secret as key, over an empty message', () => {
    const { url, body } = feishu.build(feishuUrl, 'Qm9Kx2demo', message, now + 999)
    expect(url).toBe(feishuUrl)
    expect(body).toMatchObject({ timestamp: '1764554400', sign: 'eYDMhH8GX+RYMKaKzobPxyP8pc6toAzU79R5IS+7WMg=' })
  })

  test('is written line by line, with the link last', () => {
    const { body } = feishu.build(feishuUrl, null, message, now)
    expect(body).toEqual({
      msg_type: 'post',
      content: {
        post: {
          zh_cn: {
            title: message.title,
            content: [
              [{ tag: 'text', text: '共3题' }],
              [{ tag: 'text', text: '11月30日截止' }],
              [{ tag: 'a', text: '开始作答', href: message.link.url }],
            ],
          },
        },
      },
    })
  })

  test.each([long.text, '"\n'.repeat(12_000)])('fits into 20 KB as a whole, and keeps the link', (text) => {
    const body = feishu.build(feishuUrl, 'Qm9Kx2demo', { ...message, text }, now).body as FeishuPost
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(20 * 1024)
    expect(body.content.post.zh_cn.content.at(-1)![0]!.href).toBe(message.link.url)
    expect(body.content.post.zh_cn.content.length).toBeGreaterThan(1)
  })
})

describe('what is cut', () => {
  test('is cut between characters as people see them, and only when it must be', () => {
    expect(fitBytes('好', 3)).toBe('好')
    expect(fitBytes('好好', 5)).toBe('…')
    expect(fitBytes('好好好', 8)).toBe('好…')
    expect(fitBytes('a👩‍👩‍👧b', 12)).toBe('a…')
  })
})

describe('an address', () => {
  test('of each vendor is one', () => {
    expect(isVendorsAddress('wecom', wecomUrl)).toBe(true)
    expect(isVendorsAddress('dingtalk', dingtalkUrl)).toBe(true)
    expect(isVendorsAddress('feishu', feishuUrl)).toBe(true)
    expect(isVendorsAddress('feishu', feishuUrl.replace('open.feishu.cn', 'open.larksuite.com'))).toBe(true)
  })

  test.each([
    'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1',
    'https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=1',
    'https://qyapi.weixin.qq.com@127.0.0.1/cgi-bin/webhook/send?key=1',
    'https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=1',
    'https://qyapi.weixin.qq.com/cgi-bin/user/get?key=1',
    'https://oapi.dingtalk.com/robot/send?access_token=1',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'not an address',
  ])('%s is none that WeCom gives to bots', (url) => expect(isVendorsAddress('wecom', url)).toBe(false))
})
