import type { InEveryLanguage } from '../../messages/every-language'
import type { weather as english } from './words.en'

export const weather = {
  title: '天气',
  observed: '观测记录',
  outOf: '{{total}}次观测中{{frost}}次低于零度。',
  seeAll: '查看全部观测',
  sent: '天气',
  internal: '内部观测',
  reason: '{{what}}：{{celsius}}',
  changed: '{{what}}：气温有变化',
  how: '现场观测到的气温。低于零度即低于 0 °C。',
  empty: '尚无观测',
  emptyMore: '数据源发来观测后，将显示在这里。',
} satisfies InEveryLanguage<typeof english>
