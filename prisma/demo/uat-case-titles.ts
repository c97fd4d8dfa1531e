type Words = readonly [zh: string, en: string]

const finance: Words[] = [
  ['应付发票', 'AP invoice'],
  ['付款运行', 'Payment run'],
  ['应收发票', 'AR invoice'],
  ['银行对账', 'Bank reconciliation'],
  ['固定资产折旧', 'Asset depreciation'],
  ['成本结算', 'Cost settlement'],
  ['增值税申报', 'VAT return'],
  ['费用报销', 'Expense claim'],
  ['公司间对账', 'Intercompany'],
  ['月末关账', 'Period close'],
]
const financeCases: Words[] = [
  ['正常流程', 'standard'],
  ['冲销', 'reversal'],
  ['外币', 'foreign currency'],
  ['跨期', 'across periods'],
  ['超限审批', 'over limit'],
  ['批量', 'mass run'],
]

const supplyChain: Words[] = [
  ['采购申请', 'Purchase requisition'],
  ['采购订单', 'Purchase order'],
  ['收货', 'Goods receipt'],
  ['来料检验', 'Incoming inspection'],
  ['供应商退货', 'Return to supplier'],
  ['库存调拨', 'Stock transfer'],
  ['循环盘点', 'Cycle count'],
  ['销售订单', 'Sales order'],
  ['发货', 'Delivery'],
  ['寄售库存', 'Consignment'],
  ['条码标签', 'Barcode label'],
  ['供应商排程', 'Scheduling agreement'],
]
const supplyChainCases: Words[] = [
  ['正常流程', 'standard'],
  ['部分数量', 'partial quantity'],
  ['超量', 'over-delivery'],
  ['批次管理', 'batch managed'],
  ['取消', 'cancellation'],
  ['跨厂区', 'between plants'],
  ['手持终端', 'on handheld'],
  ['紧急', 'urgent'],
]

const production: Words[] = [
  ['生产订单', 'Production order'],
  ['领料', 'Material issue'],
  ['报工', 'Confirmation'],
  ['完工入库', 'Receipt from production'],
  ['返工', 'Rework'],
  ['物料需求计划', 'MRP run'],
  ['产能排程', 'Capacity planning'],
  ['工序外协', 'Subcontracting'],
  ['质量检验', 'In-process inspection'],
  ['设备停机', 'Downtime'],
]
const productionCases: Words[] = [
  ['正常流程', 'standard'],
  ['缺料', 'shortage'],
  ['替代料', 'substitute'],
  ['拆分', 'split'],
  ['跨班次', 'across shifts'],
  ['序列号', 'serial numbers'],
  ['倒冲', 'backflush'],
]

// One round of all processes for each situation, so that even the first few cases differ.
const everyPair = (processes: Words[], cases: Words[]) =>
  cases.flatMap(([caseZh, caseEn]) => processes.map(([zh, en]) => `${zh}：${caseZh} · ${en}, ${caseEn}`))

/** What the cases of each module are called; plants repeat them, as plants do. */
export const uatCaseTitles = {
  finance: everyPair(finance, financeCases),
  supplyChain: everyPair(supplyChain, supplyChainCases),
  production: everyPair(production, productionCases),
}
