/**
 * Words that promise without saying what (R088, R089), in the three languages, simplified and traditional. A rate or a score
 * named after such a word is a measure: 及时率, 满意度.
 */
const vague: readonly RegExp[] = [
  /\b(?:as (?:soon|quickly|fast|early|far|much|well) as (?:possible|practicable|we can)|asap|a\.s\.a\.p\.)/gi,
  /\b(?:in|within) (?:a )?(?:timely|due|good|reasonable|appropriate|short|prompt|swift) (?:manner|course|time|period|fashion)\b/gi,
  /\b(?:promptly|prompt|timely|quickly|quick|fast|speedily|speedy|swiftly|swift|rapidly|rapid|immediately|instantly|soon|shortly|without (?:undue )?delay|at the earliest)\b/gi,
  /\b(?:conscientiously|conscientious|earnestly|earnest|seriously|diligently|diligent|carefully|actively|proactively|properly|proper|thoroughly)\b/gi,
  /\b(?:appropriately|appropriate|reasonably|reasonable|adequately|adequate|suitably|suitable|satisfactorily|satisfactory|sufficiently|sufficient)\b/gi,
  /\b(?:friendly|courteously|courteous|politely|polite|warmly|excellent|outstanding|first[- ]class|high[- ]quality|good service|best (?:effort|possible)s?|efficiently|efficient)\b/gi,
  /\b(?:regularly|regular|periodically|from time to time|frequently|often|usually|normally|generally|strive|endeavou?r|try to|do our best|where (?:possible|necessary)|if possible)\b/gi,
  /及[时時](?!率)|[尽儘盡]快|[尽儘盡](?:量|可能|力|早)|第一[时時][间間]|最短[时時][间間]|最快|迅速|快速|立即|立刻|[马馬]上|[随隨][时時]|早日|[抓趕赶][紧緊]/g,
  /[认認]真|努力|[积積][极極]|[严嚴]格|切[实實]|加[强強]|[热熱]情|[热熱]心|[耐细細]心|[主][动動](?!率)|[周週]到|做好|[争爭]取|高效|高度重[视視]/g,
  /[适適][当當]|合理|妥善|相[应應](?!率)|必要[时時]|酌情|[优優][质質]|良好|[较較]好|[满滿]意(?![度率])|充分|原[则則]上|一定(?:程度|[时時][间間])|适[时]|適時|不定期|(?<!不)定期|[经經]常|若干/g,
];

/** Every vague word of a text as it is written there, once each, in order. The text is NFKC. */
export function vagueWordsOf(text: string): readonly string[] {
  const found = vague
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  const words: string[] = [];
  let end = 0;
  for (const { 0: word, index } of found) {
    if (index >= end && !words.includes(word)) words.push(word);
    end = Math.max(end, index + word.length);
  }
  return words;
}
