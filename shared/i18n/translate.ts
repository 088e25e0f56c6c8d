import i18next from 'i18next';
import type { Language } from '../domain/language.ts';
import enCommon from './en/common.json' with { type: 'json' };
import enCustomer from './en/customer.json' with { type: 'json' };
import enFinance from './en/finance.json' with { type: 'json' };
import enLeague from './en/league.json' with { type: 'json' };
import enLibrary from './en/library.json' with { type: 'json' };
import enMail from './en/mail.json' with { type: 'json' };
import enOverview from './en/overview.json' with { type: 'json' };
import enPareto from './en/pareto.json' with { type: 'json' };
import enPhotos from './en/photos.json' with { type: 'json' };
import enProblem from './en/problem.json' with { type: 'json' };
import enReports from './en/reports.json' with { type: 'json' };
import enRequests from './en/requests.json' with { type: 'json' };
import enStaff from './en/staff.json' with { type: 'json' };
import zhCNCommon from './zh-CN/common.json' with { type: 'json' };
import zhCNCustomer from './zh-CN/customer.json' with { type: 'json' };
import zhCNFinance from './zh-CN/finance.json' with { type: 'json' };
import zhCNLeague from './zh-CN/league.json' with { type: 'json' };
import zhCNLibrary from './zh-CN/library.json' with { type: 'json' };
import zhCNMail from './zh-CN/mail.json' with { type: 'json' };
import zhCNOverview from './zh-CN/overview.json' with { type: 'json' };
import zhCNPareto from './zh-CN/pareto.json' with { type: 'json' };
import zhCNPhotos from './zh-CN/photos.json' with { type: 'json' };
import zhCNProblem from './zh-CN/problem.json' with { type: 'json' };
import zhCNReports from './zh-CN/reports.json' with { type: 'json' };
import zhCNRequests from './zh-CN/requests.json' with { type: 'json' };
import zhCNStaff from './zh-CN/staff.json' with { type: 'json' };
import zhTWCommon from './zh-TW/common.json' with { type: 'json' };
import zhTWCustomer from './zh-TW/customer.json' with { type: 'json' };
import zhTWFinance from './zh-TW/finance.json' with { type: 'json' };
import zhTWLeague from './zh-TW/league.json' with { type: 'json' };
import zhTWLibrary from './zh-TW/library.json' with { type: 'json' };
import zhTWMail from './zh-TW/mail.json' with { type: 'json' };
import zhTWOverview from './zh-TW/overview.json' with { type: 'json' };
import zhTWPareto from './zh-TW/pareto.json' with { type: 'json' };
import zhTWPhotos from './zh-TW/photos.json' with { type: 'json' };
import zhTWProblem from './zh-TW/problem.json' with { type: 'json' };
import zhTWReports from './zh-TW/reports.json' with { type: 'json' };
import zhTWRequests from './zh-TW/requests.json' with { type: 'json' };
import zhTWStaff from './zh-TW/staff.json' with { type: 'json' };

const resources = {
  en: {
    translation: {
      common: enCommon,
      photos: enPhotos,
      problem: enProblem,
      library: enLibrary,
      pareto: enPareto,
      mail: enMail,
      customer: enCustomer,
      staff: enStaff,
      finance: enFinance,
      reports: enReports,
      overview: enOverview,
      requests: enRequests,
      league: enLeague,
    },
  },
  'zh-CN': {
    translation: {
      common: zhCNCommon,
      photos: zhCNPhotos,
      problem: zhCNProblem,
      library: zhCNLibrary,
      pareto: zhCNPareto,
      mail: zhCNMail,
      customer: zhCNCustomer,
      staff: zhCNStaff,
      finance: zhCNFinance,
      reports: zhCNReports,
      overview: zhCNOverview,
      requests: zhCNRequests,
      league: zhCNLeague,
    },
  },
  'zh-TW': {
    translation: {
      common: zhTWCommon,
      photos: zhTWPhotos,
      problem: zhTWProblem,
      library: zhTWLibrary,
      pareto: zhTWPareto,
      mail: zhTWMail,
      customer: zhTWCustomer,
      staff: zhTWStaff,
      finance: zhTWFinance,
      reports: zhTWReports,
      overview: zhTWOverview,
      requests: zhTWRequests,
      league: zhTWLeague,
    },
  },
};

const instance = i18next.createInstance();
await instance.init({
  lng: 'en',
  fallbackLng: false,
  keySeparator: '.',
  nsSeparator: false,
  // Pages escape what they print (shared/pages/html.ts); escaping here too would show entities to readers.
  interpolation: { escapeValue: false },
  resources,
});

/** The text of a key such as `mail.survey.subject`; `values` fill its `{{placeholders}}`. A missing key comes back as itself, and a test finds it. */
export function translate(
  language: Language,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): string {
  return String(instance.t(key, { ...values, lng: language }));
}
