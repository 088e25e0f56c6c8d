import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../../../shared/domain/language.ts';

/** Texts by `shared/i18n/<language>/<area>.json`, each loaded when a page asks for its area. */
const files = import.meta.glob<{ readonly default: Record<string, unknown> }>([
  '../../../shared/i18n/*/console*.json',
  '../../../shared/i18n/*/{staff,finance,requests,overview,reports,library,photos,league,pareto,promises}.json',
]);
/** Where the choice of language is kept; nothing else is. */
const kept = 'redress.language';

const backend = {
  type: 'backend' as const,
  read: async (language: string, area: string) => {
    const load = files[`../../../shared/i18n/${language}/${area}.json`];
    if (!load) throw new Error(`There is no text ${area} in ${language}.`);
    return (await load()).default;
  },
};

const known = (name: string | null | undefined): Language | undefined =>
  languages.find((language) => language === name);

/** The language of the console now. */
export const currentLanguage = (): Language => known(i18next.language) ?? 'en';

/** Loads the words that every page needs, in the language chosen before, else the browser's as the shell read it. */
export async function startWords(): Promise<void> {
  const lng = known(localStorage.getItem(kept)) ?? known(document.documentElement.lang) ?? 'en';
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng,
      supportedLngs: languages,
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['console', 'staff'],
      defaultNS: 'console',
      // React escapes what it prints.
      interpolation: { escapeValue: false },
    });
  document.documentElement.lang = lng;
}

export async function chooseLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(kept, language);
}
