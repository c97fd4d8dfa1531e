type Words = readonly [zh: string, en: string]

/** What goes wrong, by how grave it is: trivial ones never become critical. */
export interface Subjects {
  grave: readonly Words[]
  usual: readonly Words[]
  trivial: readonly Words[]
}

/** What testers find in each part of the system, in the words they use. */
export const subjects = {
  finance: {
    grave: [
      ['总账与明细账不平', 'Ledger totals differ'],
      ['付款运行重复付款', 'Payment run pays twice'],
      ['增值税金额计算错误', 'VAT amount wrong'],
      ['月末关账中断', 'Period close stops'],
      ['成本结算结果为零', 'Cost settlement gives zero'],
      ['银行对账单无法导入', 'Bank statement import fails'],
    ],
    usual: [
      ['发票无法冲销', 'Invoice cannot be reversed'],
      ['外币评估汇率不对', 'Wrong rate in revaluation'],
      ['资产折旧起始日错误', 'Depreciation starts a month late'],
      ['审批额度未生效', 'Approval limit ignored'],
      ['客户账龄分组不对', 'Ageing buckets wrong'],
      ['费用科目带出错误', 'Wrong expense account'],
      ['公司间凭证缺少伙伴', 'Intercompany partner missing'],
      ['应付暂估未自动冲回', 'Accrual not reversed'],
      ['利润中心取值错误', 'Wrong profit centre'],
      ['电子发票状态不更新', 'E-invoice status stuck'],
    ],
    trivial: [
      ['报表列名未翻译', 'Report column not translated'],
      ['打印模板公司抬头错位', 'Letterhead misplaced'],
      ['金额千分位显示不一致', 'Thousands separator differs'],
    ],
  },
  supplyChain: {
    grave: [
      ['收货后库存未增加', 'Stock unchanged after receipt'],
      ['采购订单无法下达', 'Purchase order not released'],
      ['批次号丢失', 'Batch number lost'],
      ['发货单重复生成', 'Delivery created twice'],
      ['库存金额与总账不符', 'Stock value differs from ledger'],
      ['手持终端扫码超时', 'Handheld scan times out'],
    ],
    usual: [
      ['供应商排程数量舍入', 'Schedule quantity rounded'],
      ['检验批未自动创建', 'Inspection lot missing'],
      ['调拨在途时间错误', 'Wrong transit time'],
      ['寄售结算价格不对', 'Consignment price wrong'],
      ['采购单位换算错误', 'Unit conversion wrong'],
      ['最小起订量未检查', 'Minimum order ignored'],
      ['安全库存被重复计算', 'Safety stock counted twice'],
      ['盘点差异无法过账', 'Count difference not posted'],
      ['交货日期落在周日', 'Delivery date on a Sunday'],
      ['退货单缺少原因码', 'Return without reason code'],
      ['箱码与托盘码不关联', 'Carton not linked to pallet'],
    ],
    trivial: [
      ['条码标签边距偏移', 'Label margin off'],
      ['搜索结果默认排序', 'Default sort of search'],
      ['物料描述被截断', 'Material text cut off'],
    ],
  },
  production: {
    grave: [
      ['物料需求运行超过六小时', 'MRP runs over six hours'],
      ['报工后工单无法关闭', 'Order stays open after confirmation'],
      ['倒冲扣错物料', 'Backflush takes wrong material'],
      ['序列号重复', 'Duplicate serial numbers'],
      ['返工工单成本丢失', 'Rework cost lost'],
      ['产线看板数据停止刷新', 'Line board stops refreshing'],
    ],
    usual: [
      ['替代料未被建议', 'Substitute not proposed'],
      ['跨班次工时拆分错误', 'Hours split wrongly over shifts'],
      ['产能负荷显示超过100%', 'Capacity shown above 100 %'],
      ['工艺路线版本未更新', 'Old routing version used'],
      ['领料单打印顺序', 'Pick list order'],
      ['废品率未计入需求', 'Scrap rate ignored'],
      ['外协收货无法关联工序', 'Subcontract receipt not linked'],
      ['停机原因代码缺失', 'Downtime reason missing'],
      ['检验结果无法修改', 'Inspection result locked'],
      ['工单拆分后日期丢失', 'Dates lost after split'],
      ['标准工时单位错误', 'Wrong unit of standard time'],
    ],
    trivial: [
      ['看板字体过小', 'Board font too small'],
      ['工单状态颜色不一致', 'Status colours differ'],
      ['报工界面焦点跳动', 'Focus jumps on confirmation'],
    ],
  },
  masterData: {
    grave: [
      ['供应商缺税号，无法付款', 'Suppliers lack tax numbers'],
      ['物料清单缺少版本', 'Bill of material without version'],
      ['物料编码重复', 'Duplicate material codes'],
      ['供应商银行账号为空', 'Supplier bank accounts empty'],
    ],
    usual: [
      ['计量单位不统一', 'Units not harmonised'],
      ['物料组缺失', 'Material group missing'],
      ['工作中心没有产能', 'Work centre without capacity'],
      ['供应商地址不完整', 'Supplier address incomplete'],
      ['客户信用额度未迁移', 'Credit limits not migrated'],
      ['库位与仓库不匹配', 'Bins do not match warehouse'],
      ['采购提前期为零', 'Lead time is zero'],
      ['旧系统停用物料被迁移', 'Obsolete materials migrated'],
      ['质检特性缺上下限', 'Inspection limits missing'],
      ['工艺路线缺标准工时', 'Routing without standard time'],
    ],
    trivial: [
      ['物料描述全角空格', 'Double-width spaces in texts'],
      ['供应商简称大小写', 'Short names in mixed case'],
    ],
  },
  interfaces: {
    grave: [
      ['MES 报工消息丢失', 'MES confirmations lost'],
      ['WMS 库存不同步', 'WMS stock out of step'],
    ],
    usual: [
      ['银企直连证书过期', 'Bank link certificate expired'],
      ['OA 审批结果延迟', 'Approval result delayed'],
      ['接口重试后数据重复', 'Duplicates after retry'],
      ['时间戳少八小时', 'Timestamps eight hours off'],
      ['MES 工单状态不回写', 'MES status not written back'],
    ],
    trivial: [['接口日志语言混杂', 'Mixed languages in the log']],
  },
} as const satisfies Record<string, Subjects>

/** What only the delivery team talks about. */
export const internalTitles = [
  '过账批处理需重构 · Posting batch needs rework',
  '测试系统磁盘空间不足 · Test system short of disk',
  '二次开发代码评审未完成 · Code review of extensions open',
  '性能测试脚本失效 · Load test scripts broken',
  '佛山驻场人员安排 · Staffing on site in Foshan',
  '传输请求顺序错误 · Transports in wrong order',
  '开发系统许可即将到期 · Licence of the build system',
]
