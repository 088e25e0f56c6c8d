const complaints = { en: 'complaints', 'zh-CN': '投诉', 'zh-TW': '投訴' } as const;
const resolved = { en: 'resolved complaints', 'zh-CN': '已解决投诉', 'zh-TW': '已解決投訴' } as const;

/** Shares and scores. */
export const rateMetrics = {
  'on-time-rate': {
    kind: 'rate',
    pattern:
      /及[时時]率|[准準][时時]率|按[时時]率|on[- ]time (?:rate|share)|timeliness rate|SLA attainment|attainment/i,
    name: { en: 'on-time rate', 'zh-CN': '及时率', 'zh-TW': '及時率' },
    noun: complaints,
    usual: { comparator: 'at-least', number: 95, unit: 'percent' },
  },
  'reopen-rate': {
    kind: 'rate',
    pattern:
      /reopen|repeat(?:ed)? complaint|重开|重開|重新打开|重新開啟|重[复複]投[诉訴]|再次投[诉訴]|返修率/i,
    name: { en: 'reopening rate', 'zh-CN': '重开率', 'zh-TW': '重開率' },
    noun: resolved,
    usual: { comparator: 'at-most', number: 5, unit: 'percent' },
  },
  'first-contact-resolution': {
    kind: 'rate',
    pattern: /first[- ](?:contact|call) resolution|(?:一次|首次)(?:性)?解[决決]率/i,
    name: { en: 'first-contact resolution rate', 'zh-CN': '首次解决率', 'zh-TW': '首次解決率' },
    noun: complaints,
    usual: { comparator: 'at-least', number: 60, unit: 'percent' },
  },
  'promise-kept-rate': {
    kind: 'rate',
    pattern:
      /promises?(?:[- ]kept| are kept| is kept)|kept rate|承[诺諾](?:兑|兌)[现現]率|[兑兌][现現]率|履[约約]率/i,
    name: { en: 'promise-kept rate', 'zh-CN': '承诺兑现率', 'zh-TW': '承諾兌現率' },
    noun: { en: 'orders', 'zh-CN': '订单', 'zh-TW': '訂單' },
    usual: { comparator: 'at-least', number: 98, unit: 'percent' },
  },
  'follow-up-coverage': {
    kind: 'rate',
    pattern: /follow[- ]?up (?:rate|coverage)|回[访訪](?:覆[盖蓋])?率/i,
    name: { en: 'follow-up coverage', 'zh-CN': '回访率', 'zh-TW': '回訪率' },
    noun: resolved,
    usual: { comparator: 'at-least', number: 80, unit: 'percent' },
  },
  'response-rate': {
    kind: 'rate',
    pattern: /(?:response|answer|reply) rate|[回答][复覆復]率|[响響]應率|响应率|接通率|接聽率|接听率/i,
    name: { en: 'response rate', 'zh-CN': '回复率', 'zh-TW': '回覆率' },
    noun: complaints,
    usual: { comparator: 'at-least', number: 99, unit: 'percent' },
  },
  'resolution-rate': {
    kind: 'rate',
    pattern: /resolution rate|解[决決]率|[办辦][结結]率|[结結]案率/i,
    name: { en: 'resolution rate', 'zh-CN': '解决率', 'zh-TW': '解決率' },
    noun: complaints,
    usual: { comparator: 'at-least', number: 95, unit: 'percent' },
  },
  satisfaction: {
    kind: 'score',
    pattern: /satisfaction|\bCS[AI]T?\b|[满滿]意[度率]|好[评評]率/i,
    name: { en: 'satisfaction score', 'zh-CN': '满意度', 'zh-TW': '滿意度' },
    noun: { en: 'surveyed customers', 'zh-CN': '受访客户', 'zh-TW': '受訪客戶' },
    usual: { comparator: 'at-least', number: 4, unit: 'point' },
  },
} as const;
