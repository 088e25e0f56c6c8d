import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n';
import { type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/domain/language.ts';
import { currentLanguage } from './words.ts';

/** The package does not call itself an ES module, so that TypeScript sees a namespace where the messages are. */
interface Loaded {
  readonly default: unknown;
}

const loaders: Readonly<Record<Language, () => Promise<Loaded>>> = {
  en: () => import('@cloudscape-design/components/i18n/messages/all.en'),
  'zh-CN': () => import('@cloudscape-design/components/i18n/messages/all.zh-CN'),
  'zh-TW': () => import('@cloudscape-design/components/i18n/messages/all.zh-TW'),
};
const loading = new Map<Language, Promise<Loaded>>();

function messagesIn(language: Language): Promise<Loaded> {
  const asked = loading.get(language) ?? loaders[language]();
  loading.set(language, asked);
  return asked;
}

/** The words that Cloudscape's components say by themselves, in the language of the console. */
export function CloudscapeWords({ children }: { readonly children: ReactNode }) {
  useTranslation('console');
  const language = currentLanguage();
  const messages = use(messagesIn(language)).default as I18nProviderProps.Messages;
  return (
    <I18nProvider locale={language} messages={[messages]}>
      {children}
    </I18nProvider>
  );
}
