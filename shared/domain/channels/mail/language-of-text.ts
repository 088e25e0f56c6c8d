import type { Language } from '../../language.ts';

/** Frequent characters that exist in one of the two ways of writing Chinese only. */
const simplified = /[这们说没来为时货单买个发还吗请问给订电钱过开关东图门长见车马贝]/gu;
const traditional = /[這們說沒來為時貨單買個發還嗎請問給訂電錢過開關東圖門長見車馬貝]/gu;
const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** In which of our languages to answer a text: a guess, which its reader can change on every page. */
export function languageOfText(text: string): Language {
  const characters = count(text, han);
  const letters = count(text, /\p{Script=Latin}/gu);
  // An English mail that names a Chinese product stays English; a Han character says as much as a few letters.
  if (characters * 4 < letters || characters === 0 || kana.test(text)) return 'en';
  return count(text, traditional) > count(text, simplified) ? 'zh-TW' : 'zh-CN';
}
