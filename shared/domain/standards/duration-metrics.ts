const complaints = { en: 'complaints', 'zh-CN': '投诉', 'zh-TW': '投訴' } as const;
const within = (number: number, unit: 'minute' | 'business-hour' | 'business-day') =>
  ({ comparator: 'at-most', number, unit }) as const;

/** How long something takes. What is done to a thing (refund, repair) comes before answering and resolving in general. */
export const durationMetrics = {
  'call-pickup': {
    kind: 'duration',
    pattern:
      /pick(?:s|ed)? up (?:the )?(?:phone|call)|(?:calls?|phone) (?:is |are )?(?:answered|picked up)|接[听聽起]/i,
    name: { en: 'are picked up by a person', 'zh-CN': '由人工接听', 'zh-TW': '由專人接聽' },
    noun: { en: 'calls', 'zh-CN': '来电', 'zh-TW': '來電' },
    usual: within(1, 'minute'),
  },
  acknowledgement: {
    kind: 'duration',
    pattern: /acknowledg|confirm(?:s|ed|ation)? (?:of )?receipt|受理|[确確][认認]收[到悉]|收件[确確][认認]/i,
    name: { en: 'are acknowledged', 'zh-CN': '得到受理确认', 'zh-TW': '得到受理確認' },
    noun: complaints,
    usual: within(30, 'minute'),
  },
  refund: {
    kind: 'duration',
    pattern: /refund|退款/i,
    name: { en: 'have the refund paid', 'zh-CN': '完成退款', 'zh-TW': '完成退款' },
    noun: { en: 'approved claims', 'zh-CN': '已批准索赔', 'zh-TW': '已核准索賠' },
    usual: within(3, 'business-day'),
  },
  exchange: {
    kind: 'duration',
    pattern: /\b(?:exchang|replac)|[换換]货|換貨|更[换換]/i,
    name: { en: 'have the replacement shipped', 'zh-CN': '完成换货', 'zh-TW': '完成換貨' },
    noun: { en: 'approved claims', 'zh-CN': '已批准索赔', 'zh-TW': '已核准索賠' },
    usual: within(5, 'business-day'),
  },
  'on-site-visit': {
    kind: 'duration',
    pattern: /on[- ]?site|home visit|\bvisit(?:s|ed)?\b|上[门門]|到[场場府]/i,
    name: { en: 'get an on-site visit', 'zh-CN': '安排上门', 'zh-TW': '安排到府' },
    noun: { en: 'repair requests', 'zh-CN': '维修申请', 'zh-TW': '維修申請' },
    usual: within(2, 'business-day'),
  },
  repair: {
    kind: 'duration',
    pattern: /\brepair(?!s? requests?)|[维維]修(?!申)|修[复復好]/i,
    name: { en: 'are repaired', 'zh-CN': '修复', 'zh-TW': '修復' },
    noun: { en: 'repair requests', 'zh-CN': '维修申请', 'zh-TW': '維修申請' },
    usual: within(7, 'business-day'),
  },
  'claim-decision': {
    kind: 'duration',
    pattern: /\bclaims?\b|compensat|[赔賠][付偿償]|理[赔賠]|索[赔賠]/i,
    name: { en: 'have the claim decided', 'zh-CN': '得到索赔决定', 'zh-TW': '得到索賠決定' },
    noun: { en: 'claims', 'zh-CN': '索赔', 'zh-TW': '索賠' },
    usual: within(5, 'business-day'),
  },
  'follow-up': {
    kind: 'duration',
    pattern: /follow(?:s|ed)?[- ]?up|回[访訪]/i,
    name: { en: 'get a follow-up call', 'zh-CN': '得到回访', 'zh-TW': '得到回訪' },
    noun: { en: 'resolved complaints', 'zh-CN': '已解决投诉', 'zh-TW': '已解決投訴' },
    usual: within(3, 'business-day'),
  },
  delivery: {
    kind: 'duration',
    pattern: /\b(?:deliver|ship(?:s|ped|ping|ment)?\b|dispatch)|送[达達]|配送|[发發出][货貨]/i,
    name: { en: 'are delivered', 'zh-CN': '送达', 'zh-TW': '送達' },
    noun: { en: 'orders', 'zh-CN': '订单', 'zh-TW': '訂單' },
    usual: within(3, 'business-day'),
  },
  'first-response': {
    kind: 'duration',
    pattern:
      /\b(?:repl(?:y|ies|ied)|respon[ds]|answer|call(?:s|ed)? back)|回[电電]|[回答][复覆復]|[响響]應|响应|回[应應]/i,
    name: { en: 'get a first reply from a person', 'zh-CN': '得到人工首次回复', 'zh-TW': '得到專人首次回覆' },
    noun: complaints,
    usual: within(4, 'business-hour'),
  },
  resolution: {
    kind: 'duration',
    pattern:
      /resol(?:ve|ution)|\b(?:close[sd]?|settle[sd]?|handle[sd]?|process(?:es|ed)?)\b|解[决決]|[处處]理|[办辦][结結理]|[结結]案/i,
    name: { en: 'are resolved', 'zh-CN': '得到解决', 'zh-TW': '得到解決' },
    noun: complaints,
    usual: within(3, 'business-day'),
  },
} as const;
