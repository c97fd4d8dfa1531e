import type { dayOne as english } from '../en/day-one'
import type { InEveryLanguage } from '../every-language'

export const dayOne = {
  lead: '任何工具发来第一条更新后，本页将显示计划、测试、问题以及需要您推进的事项，您无需做任何设置。',
  agreed: '已约定的内容',
  start: '启动',
  goLive: '上线',
  notAgreed: '尚未约定',
  zone: '时区',
  zoneMeans: '{{zone}}，日期均以此为准，与您所在地无关。',
  phases: '阶段',
  contact: '联系人',
  noContact: '项目组尚未指定联系人。',
  openDay: '下次开放日',
  noOpenDay: '尚未安排。',
  team: '致项目组：首先要做的事',
  key: '为您的工具创建密钥',
  send: '发送第一个里程碑。以下命令可直接粘贴，运行时会要求输入密钥：',
  prompt: '密钥：',
  then: '更新送达后，本页会立即变化。',
  plan: '安排第一次开放日',
  planned: '第一次开放日已安排。',
} satisfies InEveryLanguage<typeof english>
