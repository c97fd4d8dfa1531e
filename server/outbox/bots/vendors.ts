import type { BotVendor } from '../../contract/surveys/forms.ts'
import { dingtalk } from './dingtalk.ts'
import { feishu } from './feishu.ts'
import type { BotProtocol } from './request.ts'
import { wecom } from './wecom.ts'

export const botProtocols: Record<BotVendor, BotProtocol> = { wecom, dingtalk, feishu }

/** Whether an address is one that the vendor gives to bots: nothing of ours is sent to any other host. */
export function isVendorsAddress(vendor: BotVendor, address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, pathname, username, password } = new URL(address)
  const { hosts, path } = botProtocols[vendor]
  return (
    protocol === 'https:' && port === '' && !username && !password && hosts.includes(hostname) && path.test(pathname)
  )
}
