/** A line that begins what is quoted or forwarded, in the languages of our customers' mail programs. */
const beginsHistory: readonly RegExp[] = [
  /^-{2,} ?(original message|original appointment|forwarded message|原始邮件|原始郵件|邮件原件|原邮件|转发邮件|轉寄郵件|轉寄的郵件) ?-{2,}$/i,
  /^on .{6,200}wrote[:：]$/i,
  /^(在|於|于) ?.{4,200}(写道|寫道|撰寫)[:：]$/,
  /^.{4,200}(于|於|在).{4,100}(写道|寫道)[:：]$/,
  /^_{20,}$/,
];
/** Outlook and its kin quote without a mark, beginning with a block of headers: two of them in a row. */
const headerLine =
  /^\**(from|sent|to|cc|subject|date|发件人|发送时间|收件人|抄送|主题|日期|寄件者|寄件日期|收件者|副本|主旨)\**\s?[:：]\**\s?\S/i;
const signature = /^-- ?$/;
const sentFrom =
  /^(sent from my .{2,40}|发自我的.{1,30}|發自我的.{1,30}|從我的.{1,30}傳送|来自我的.{1,30})$/i;

const isQuoted = (line: string): boolean => /^\s*>/.test(line);
const blank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Where the history begins; the number of lines when there is none. */
function historyAt(lines: readonly string[]): number {
  const found = lines.findIndex((line, i) => {
    const text = line.trim();
    if (beginsHistory.some((one) => one.test(text))) return true;
    // Long attributions break over two lines: `On Tue, … Care <care@…>` / `wrote:`.
    if (/^on .{6,}/i.test(text) && /wrote[:：]$/i.test((lines[i + 1] ?? '').trim())) return true;
    return headerLine.test(text) && headerLine.test((lines[i + 1] ?? '').trim());
  });
  return found < 0 ? lines.length : found;
}

/** Quotes at the end go; among quotes answered line by line everything stays. */
function withoutTrailingQuotes(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && (blank(lines[end - 1]) || isQuoted(lines[end - 1] ?? ''))) end -= 1;
  return lines.slice(0, end);
}

/** Somebody answers between the lines: what is not quoted stands below what is. */
const answersBetween = (lines: readonly string[]): boolean =>
  lines.some(isQuoted) &&
  lines.slice(lines.findIndex(isQuoted)).some((line) => !blank(line) && !isQuoted(line));

function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => signature.test(line));
  return at < 0 || lines.slice(0, at).every(blank) ? lines : lines.slice(0, at);
}

function withoutSentFrom(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => !blank(line));
  return sentFrom.test((lines[last] ?? '').trim()) ? lines.slice(0, last) : lines;
}

/**
 * What the sender wrote now: quoted history, signature and "sent from my phone" cut off. Conservative: whoever answers
 * between quoted lines, or wrote nothing above the history, keeps everything. The original stays stored.
 */
export function newWords(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const above = lines.slice(0, historyAt(lines));
  if (above.every(blank) && answersBetween(lines)) return text.trim();
  const own = withoutSentFrom(withoutTrailingQuotes(withoutSignature(above)))
    .join('\n')
    .trim();
  return own === '' ? text.trim() : own;
}
