import type { Quantity } from './quantities.ts';

const englishNoun =
  '(?:complaints?|customers?|buyers?|users?|clients?|orders?|requests?|claims?|calls?|e?-?mails?|messages?|parcels?|shipments?|repairs?|refunds?|returns?|exchanges?|visits?|contacts?|surveys?|enquir(?:y|ies)|inquir(?:y|ies)|tickets?|cases?)';
const english = `(?:[a-z0-9][a-z0-9-]*\\s+){0,4}?${englishNoun}(?:\\s+${englishNoun})?(?:\\s+(?:of|with|by|from|about|in)\\s+(?:priority|tier|class|channel)\\s?[\\w-]+)?`;
const chinese =
  '[\\u4e00-\\u9fffA-Za-z0-9]{0,8}?(?:投[诉訴]|客[诉訴]|客[户戶]|[顾顧]客|用[户戶]|消[费費]者|[订訂][单單]|申[请請]|[来來][电電]|[电電][话話]|退[货貨]|[换換][货貨]|退款|索[赔賠]|[询詢][问問]|咨[询詢]|[邮郵]件|[来來]信|工[单單]|包裹|快件|[报報]修|案件|[问問][题題])';
const quantified = [
  new RegExp(`\\b(?:all|every|each|any)\\s+(?:of\\s+)?(?:the\\s+|our\\s+)?(${english})\\b`, 'i'),
  new RegExp(
    `(?:所有|全部|全[体體]|凡|任何|每(?![月季年周週日天]|[个個][月季])(?:一)?[个個件宗起位名条條笔筆通单單]?|各[类類]?)(?:的)?(${chinese})`,
  ),
];
const afterPercent = [
  new RegExp(`^\\s*(?:of\\s+)(?:all\\s+|the\\s+|our\\s+)*(${english})\\b`, 'i'),
  new RegExp(`^\\s*(?:以上)?的?\\s?(${chinese})`),
];

/** Of whom or what a standard holds, and the percentage that is meant; undefined when it does not say. */
export function populationOf(
  text: string,
  quantities: readonly Quantity[],
): { readonly of: string; readonly share: number; readonly from?: Quantity } | undefined {
  for (const quantity of quantities.filter(({ unit }) => unit === 'percent')) {
    const rest = text.slice(quantity.end);
    const noun = afterPercent.map((pattern) => pattern.exec(rest)?.[1]).find((found) => found !== undefined);
    if (noun !== undefined) return { of: noun.trim(), share: quantity.number, from: quantity };
  }
  const noun = quantified.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return noun === undefined ? undefined : { of: noun.trim(), share: 100 };
}

const team =
  '(?:customer[ -]service|customer[ -]care|after[ -]sales(?:[ -]service)?|complaints?|support|service|repair|technical|logistics|warehouse|delivery|purchasing|procurement|finance|quality|sales|product|shop|store|regional|department)';
const owners: readonly RegExp[] = [
  /\b(?:owner|responsible(?: (?:party|person|team|department))?|accountable)\s?(?::|=|\bis\b|\bare\b)\s?(?:the )?((?:(?:Mr|Ms|Mrs|Dr)\.\s?)?[^.;,\n]{2,60})/i,
  /\b(?:owned by|the responsibility of|accounted for by)\s+(?:the )?([^.;,\n]{2,60})/i,
  new RegExp(
    `\\b(${team}\\s+(?:team|department|desk|manager|lead|leader|head|supervisor|staff|agents?|engineers?|cent(?:er|re)|office))\\b`,
    'i',
  ),
  /\b(customer[ -]service|customer[ -]care|after[ -]sales service|help[ -]?desk|call cent(?:er|re)|agent in charge|complaint's owner)\b/i,
  /(?:[责責]任(?:人|部[门門]|[单單]位|[岗崗]位)|[负負][责責](?:人|部[门門])|承[办辦](?:人|部[门門])|[归歸]口部[门門])\s?[:为為是]?\s?([^。;,、\n:]{1,20})/,
  /由([^。;,\n]{2,12}?)(?:首次|[负負][责責]|承[担擔]|跟[进進]|[处處]理|[回答][复覆復]|[响響]應|响应|完成|解[决決]|受理|回[访訪]|在|[于於])/,
  /((?:(?:(?![日天时時内內在由的须須每个個于於对對])[一-鿿]){0,4}(?:客服|客[户戶]服[务務]|售[后後](?:服[务務])?|[维維]修|物流|[财財][务務]|[采採][购購]|[质質品][检檢量管保]|[销銷]售|投[诉訴](?:[处處]理)?|呼叫|[门門]店))(?:部[门門]|部|[组組]|[团團][队隊]|中心|主管|[经經]理|[专專][员員]|[人][员員]|代表|小[组組]|店[长長]))/,
  /(客服)(?![电電热熱][话話线線])/,
];
const noTeam = /(?:全部|[内內]部|外部|局部)$/;

/** Who answers for it, as written; undefined when it does not say. */
export const ownerOf = (text: string): string | undefined =>
  owners
    .map((pattern) => pattern.exec(text)?.[1]?.trim())
    .find((found) => found !== undefined && found !== '' && !noTeam.test(found));
