import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BotVendor } from '../../server/contract/surveys/forms.ts'
import { addBot, listBots, removeBot } from '../../server/outbox/group-bots.ts'
import type { OutgoingBotMessage } from '../../server/outbox/message.ts'
import { buildGranted } from '../factories/build-granted.ts'
import { openTestOutbox, type TestOutbox } from '../factories/open-test-outbox.ts'
import { dingtalkUrl, fakeDingtalk } from '../mocks/dingtalk.ts'
import { fakeFeishu, feishuUrl } from '../mocks/feishu.ts'
import { fakeWecom, wecomUrl } from '../mocks/wecom.ts'

const vendors = setupServer()
beforeAll(() => vendors.listen({ onUnhandledRequest: 'error' }))
afterEach(() => vendors.resetHandlers())
afterAll(() => vendors.close())

let box: TestOutbox
/** The instant that the signatures of the tests were computed for. */
const now = 1764554400000
beforeEach(async () => void (box = await openTestOutbox({ now })))
afterEach(() => box.close())

const clock = () => box.clock.now
const urls = { wecom: wecomUrl, dingtalk: dingtalkUrl, feishu: feishuUrl }
let built = 0

async function add(vendor: BotVendor, secret?: string, url = urls[vendor], projectId = 1) {
  const name = `${vendor} group`
  await addBot(buildGranted(projectId), box.services, { vendor, name, url, ...(secret ? { secret } : {}) })
  const bot = (await listBots(buildGranted(projectId), box.database)).find((one) => one.name === name)!.id
  return (given: Partial<OutgoingBotMessage> = {}) =>
    box.database.$transaction((transaction) =>
      box.outbox.queueBotMessage(transaction, {
        dedupeKey: `group-${++built}`,
        projectId,
        bot,
        title: '问卷',
        text: '共3题',
        link: { label: '开始作答', url: 'https://portal.example/s/open/abc' },
        ...given,
      }),
    )
}
const only = () => box.database.outboxMessage.findFirst()

describe('a message to a group', () => {
  test('is taken by WeCom, DingTalk and Feishu, signed as each wants it', async () => {
    const wecom = fakeWecom(clock)
    const dingtalk = fakeDingtalk(clock, 'BbdmLB9QA1dTWLySlbbbKyGOo5Z+o7raPgr/JRYMbr0=')
    const feishu = fakeFeishu(clock, 'eYDMhH8GX+RYMKaKzobPxyP8pc6toAzU79R5IS+7WMg=')
    vendors.use(wecom.handler, dingtalk.handler, feishu.handler)
    for (const queue of [
      await add('wecom'),
      await add('dingtalk', 'SEC7a1f9c0e5b3d'),
      await add('feishu', 'Qm9Kx2demo'),
    ])
      await queue()
    await box.outbox.deliver()
    expect([wecom, dingtalk, feishu].map(({ taken, refused }) => [taken.length, refused])).toEqual([
      [1, []],
      [1, []],
      [1, []],
    ])
    expect(new Set(Object.values(await box.states()))).toEqual(new Set(['sent']))
  })

  test('is one message however often it is queued', async () => {
    const wecom = fakeWecom(clock)
    vendors.use(wecom.handler)
    const queue = await add('wecom')
    await queue({ dedupeKey: 'same' })
    await queue({ dedupeKey: 'same' })
    await box.outbox.deliver()
    expect(wecom.taken).toHaveLength(1)
  })

  test.each([
    ['wecom', undefined, 45, 3],
    ['dingtalk', undefined, 45, 3],
    ['feishu', undefined, 12, 3],
  ] as const)('keeps within what %s allows, and all arrive', async (vendor, secret, count, runs) => {
    const fake = { wecom: fakeWecom, dingtalk: fakeDingtalk, feishu: fakeFeishu }[vendor](clock)
    vendors.use(fake.handler)
    const queue = await add(vendor, secret)
    for (let index = 0; index < count; index++) await queue()
    expect(await box.deliverAll()).toBe(runs)
    expect(fake.taken).toHaveLength(count)
    expect(fake.refused).toEqual([])
  })

  test('counts with those of other projects that use the same bot, as its vendor does', async () => {
    const wecom = fakeWecom(clock)
    vendors.use(wecom.handler)
    const queues = [await add('wecom'), await add('wecom', undefined, wecomUrl, 2)]
    for (let index = 0; index < 15; index++) for (const queue of queues) await queue()
    await box.outbox.deliver()
    expect(wecom.taken).toHaveLength(20)
    await box.deliverAll()
    expect([wecom.taken.length, wecom.refused]).toEqual([30, []])
  })

  test.each([
    ['wecom', 45009, 60_000],
    ['feishu', 11232, 60_000],
  ] as const)('comes back later when %s says that somebody else was too fast', async (vendor, code, wait) => {
    const fake = { wecom: fakeWecom, feishu: fakeFeishu }[vendor](clock)
    vendors.use(
      http.post(urls[vendor].split('?')[0]!, () => HttpResponse.json({ errcode: code, code, errmsg: 'x', msg: 'x' }), {
        once: true,
      }),
      fake.handler,
    )
    const queue = await add(vendor)
    await queue()
    await queue()
    await box.outbox.deliver()
    // Neither was lost, and the second one was not tried at all.
    expect(fake.taken).toHaveLength(0)
    expect(Object.values(await box.states()).every((state) => state === 'queued')).toBe(true)
    box.clock.now += wait - 1
    await box.outbox.deliver()
    expect(fake.taken).toHaveLength(0)
    await box.deliverAll()
    expect(fake.taken).toHaveLength(2)
  })

  test('waits the ten minutes for which DingTalk blocks', async () => {
    const dingtalk = fakeDingtalk(clock)
    vendors.use(dingtalk.handler)
    dingtalk.block()
    const queue = await add('dingtalk')
    await queue()
    await queue()
    await box.outbox.deliver()
    expect(dingtalk.refused).toEqual([130101])
    box.clock.now += 9 * 60_000
    await box.outbox.deliver()
    expect(dingtalk.refused).toEqual([130101])
    await box.deliverAll()
    expect(dingtalk.taken).toHaveLength(2)
  })

  test.each([
    ['a key that does not exist', 'wecom', `${wecomUrl}x`, undefined, '93000'],
    ['a token that does not exist', 'dingtalk', `${dingtalkUrl}x`, undefined, '300001'],
    ['a wrong secret', 'dingtalk', dingtalkUrl, 'SECwrong', '310000 sign not match'],
    ['a wrong secret', 'feishu', feishuUrl, 'wrong', '19021'],
  ] as const)('is refused for %s, with what %s said', async (_what, vendor, url, secret, said) => {
    vendors.use(fakeWecom(clock).handler, fakeDingtalk(clock, 'right').handler, fakeFeishu(clock, 'right').handler)
    await (
      await add(vendor, secret, url)
    )()
    // Tests of the token come before those of the signature.
    await box.outbox.deliver()
    expect(await only()).toMatchObject({ state: 'refused', sealed: null })
    expect((await only())!.lastError).toContain(said)
  })

  test.each([
    ['a server error', () => HttpResponse.json({}, { status: 502 }), 'HTTP 502'],
    ['too many requests', () => HttpResponse.json({}, { status: 429 }), 'HTTP 429'],
    ['a broken connection', () => HttpResponse.error(), 'unreachable'],
    ['a page instead of an answer', () => HttpResponse.html('<p>key=693a91f6</p>'), 'unreachable'],
    ['a redirect', () => HttpResponse.redirect('https://169.254.169.254/', 302), 'unreachable'],
  ])('is tried again after %s, and keeps no key of what went wrong', async (_what, answer, reason) => {
    vendors.use(http.post('https://qyapi.weixin.qq.com/cgi-bin/webhook/send', answer))
    await (
      await add('wecom')
    )()
    await box.outbox.deliver()
    expect(await only()).toMatchObject({ state: 'queued', attempts: 1, lastError: reason })
  })

  test('is refused once the bot was removed', async () => {
    const queue = await add('wecom')
    await queue()
    await removeBot(buildGranted(1), box.services, (await listBots(buildGranted(1), box.database))[0]!.id)
    await box.outbox.deliver()
    expect(await only()).toMatchObject({ state: 'refused', lastError: 'bot-removed' })
  })
})

describe('a bot', () => {
  test('is known by name and vendor; its address and secret are sealed', async () => {
    await add('dingtalk', 'SEC7a1f9c0e5b3d')
    expect(await listBots(buildGranted(1), box.database)).toEqual([
      { id: expect.any(String) as string, name: 'dingtalk group', vendor: 'dingtalk' },
    ])
    expect(JSON.stringify(await box.database.groupBot.findMany())).not.toMatch(/566cc69da782ec|SEC7a1f9c0e5b3d/)
  })

  test('is not added twice by one name, nor at an address that is not its vendor’s', async () => {
    await add('wecom')
    await expect(add('wecom')).rejects.toMatchObject({ code: 'conflict', path: 'name' })
    await expect(add('feishu', undefined, 'https://10.0.0.1/open-apis/bot/v2/hook/a')).rejects.toMatchObject({
      code: 'invalid',
      path: 'url',
    })
  })

  test('of another project is not found', async () => {
    const queue = await add('wecom')
    await expect(queue({ projectId: 2 })).rejects.toMatchObject({ code: 'not_found' })
    const { id } = (await listBots(buildGranted(1), box.database))[0]!
    await expect(removeBot(buildGranted(2), box.services, id)).rejects.toMatchObject({ code: 'not_found' })
  })
})
