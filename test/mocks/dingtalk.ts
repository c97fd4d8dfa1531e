import { http, HttpResponse } from 'msw'
import { pace } from './pace.ts'

export const dingtalkUrl = 'https://oapi.dingtalk.com/robot/send?access_token=566cc69da782ec'

/**
 * DingTalk's custom bot as documented (open.dingtalk.com/document/robots/custom-robot-access): 20 messages a minute, and
 * whoever sends more is blocked for ten. `expectedSign` is what the signature has to be, when it is checked.
 */
export function fakeDingtalk(clock: () => number, expectedSign?: string) {
  const taken: { title: string; text: string }[] = []
  const refused: number[] = []
  const minute = pace(clock, 20, 60_000)
  let blockedUntil = 0
  const answer = (errcode: number, errmsg: string) => {
    if (errcode) refused.push(errcode)
    return HttpResponse.json({ errcode, errmsg })
  }
  const handler = http.post('https://oapi.dingtalk.com/robot/send', async ({ request }) => {
    const { searchParams } = new URL(request.url)
    if (searchParams.get('access_token') !== '566cc69da782ec') return answer(300001, 'token is not exist')
    if (expectedSign !== undefined) {
      const age = Math.abs(clock() - Number(searchParams.get('timestamp')))
      if (age > 3_600_000) return answer(310000, 'invalid timestamp')
      if (searchParams.get('sign') !== expectedSign) return answer(310000, 'sign not match')
    }
    const body = (await request.json()) as { markdown: { title: string; text: string } }
    if (clock() >= blockedUntil && minute.isOver()) blockedUntil = clock() + 600_000
    if (clock() < blockedUntil) return answer(130101, 'send too fast, exceed 20 times per minute')
    minute.count()
    taken.push(body.markdown)
    return answer(0, 'ok')
  })
  return { handler, taken, refused, block: () => (blockedUntil = clock() + 600_000) }
}
