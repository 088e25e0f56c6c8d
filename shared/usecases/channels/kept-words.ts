/** As much as a message on the status page may have. */
const longest = 8_000;
/** Control characters but line breaks and tabs; what no reader sees. */
const unseen = /[^\P{Cc}\n\t]|[\u200b\ufeff]/gu;

/** A text as an event keeps it, and whether something of it is in the original only. */
export function keptWords(words: string): { readonly text: string; readonly cut?: { readonly cut: true } } {
  const text = words
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(unseen, '')
    .normalize('NFC')
    .trim();
  if (text.length <= longest) return { text };
  // Never in the middle of a character.
  return {
    text: text
      .slice(0, longest)
      .replace(/[\ud800-\udbff]$/, '')
      .trim(),
    cut: { cut: true },
  };
}
