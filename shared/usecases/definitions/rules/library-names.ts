import type { Texts } from '../../../domain/language.ts';
import en from '../../../i18n/en/library.json' with { type: 'json' };
import zhCN from '../../../i18n/zh-CN/library.json' with { type: 'json' };
import zhTW from '../../../i18n/zh-TW/library.json' with { type: 'json' };

type Group = 'cause' | 'indicator';
const textOf = (library: Record<Group, Record<string, string>>, group: Group, key: string): string => {
  const text = library[group][key];
  if (text === undefined) throw new RangeError(`No name for ${group} ${key}`);
  return text;
};

/** The name of a checked-in definition in the three languages. */
export const libraryName = (group: Group, key: string): Texts => ({
  en: textOf(en, group, key),
  'zh-CN': textOf(zhCN, group, key),
  'zh-TW': textOf(zhTW, group, key),
});
