import type { FoundIn } from '../describe-simply.ts'
import { interfaces, modules } from '../modules.ts'

/** What the line's testers find. */
export const foundInMes: readonly FoundIn[] = [
  {
    module: modules.production,
    words: [
      ['报工页面加载慢', 'Confirmation page is slow'],
      ['班次切换后产量归零', 'Output resets at shift change'],
      ['停机原因列表过长', 'Downtime list too long'],
      ['工单排序不对', 'Orders in wrong order'],
      ['看板时间不同步', 'Board clock is off'],
      ['平板横屏时按钮被遮挡', 'Button hidden on tablets'],
    ],
  },
  {
    module: modules.quality,
    words: [
      ['检验项缺少单位', 'Inspection item without unit'],
      ['不合格品无法隔离', 'Rejects cannot be set aside'],
      ['控制图不更新', 'Control chart does not update'],
      ['照片上传失败', 'Photo upload fails'],
    ],
  },
  {
    module: interfaces,
    words: [
      ['扭矩枪数据延迟', 'Torque data delayed'],
      ['PLC 断线后不重连', 'No reconnect to the PLC'],
      ['ERP 工单重复下发', 'Orders sent twice by the ERP'],
    ],
  },
]
