import { formAgeSeconds, newFormKey } from '../../shared/adapters/form-key.ts';
import { complaintSubmission, region as regionCode } from '../../shared/contracts/complaints.ts';
import { complaintFormFrame } from '../../shared/contracts/customer-forms.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import { anyFields, errorPage } from '../../shared/lambda/error-page.ts';
import { contentSecurityPolicy, type Route, route } from '../../shared/lambda/http.ts';
import type { HttpResponse } from '../../shared/lambda/http-message.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { attributeToFeature } from '../../shared/lambda/usage-line.ts';
import { complaintFormPage } from '../../shared/pages/customer/complaint-form.ts';
import type { IntakeDeps } from './deps.ts';
import { type FormProblem, problemsOf, submissionOf, typedIn } from './form-fields.ts';
import { takeIn } from './take-in.ts';

/** Nobody reads the form, thinks and types in less real time than this. */
const leastFillSeconds = 3;

/** Photos that were chosen are shown before they are sent; the company's own site may show the form in a frame. */
const headersOf = ({ embedders }: Pick<IntakeDeps, 'embedders'>) => ({
  'content-security-policy': contentSecurityPolicy({ images: ['blob:'], frames: embedders }),
});

/** What a link to the form says of where the customer is; what is no code is left out. */
const regionIn = ({ region }: Readonly<Record<string, unknown>>): string | undefined =>
  regionCode.safeParse(region).data;

/** `GET /complaint` is the form with a fresh key in it; `POST /complaint` takes it in, or shows it again with everything typed. */
export const formRoutes = (deps: IntakeDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/complaint',
    policy: 'public',
    feature: 'complaint-form',
    handle: async ({ language, query }) => ({
      status: 200,
      headers: headersOf(deps),
      html: complaintFormPage({
        language,
        key: newFormKey(deps.clock.realNow()),
        region: regionIn(query),
        typed: {},
        problems: [],
      }),
    }),
  }),
  route({
    method: 'POST',
    path: '/complaint',
    policy: 'public',
    feature: 'intake',
    body: anyFields,
    errorPage: errorPage('/complaint', headersOf(deps)),
    async handle({ body, language, bodyKind }) {
      if (bodyKind !== 'form')
        throw new DomainError('invalid', 'content-type-unknown', 'Send an HTML form.', { status: 415 });
      return post(deps, body, language);
    },
  }),
];

async function post(
  deps: IntakeDeps,
  fields: Readonly<Record<string, unknown>>,
  pageLanguage: Language,
): Promise<HttpResponse> {
  const realNow = deps.clock.realNow();
  let language = pageLanguage;
  let key = newFormKey(realNow);
  const again = (status: number, problems: readonly FormProblem[]): HttpResponse => {
    attributeToFeature('complaint-form');
    return {
      status,
      headers: headersOf(deps),
      html: complaintFormPage({ language, key, region: regionIn(fields), typed: typedIn(fields), problems }),
    };
  };
  try {
    const frame = parseWith(complaintFormFrame, fields, language);
    key = frame.key;
    language = frame.language ?? language;
    const body = parseWith(complaintSubmission, submissionOf(fields), language);
    const age = formAgeSeconds(key, realNow);
    const suspect = frame.website !== undefined || age === undefined || age < leastFillSeconds;
    const { receiptPath } = await takeIn(deps, { idempotencyKey: key, body, language, suspect });
    return { status: 303, headers: { location: `${receiptPath}?lang=${language}` } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'fields-invalid') return again(400, problemsOf(error, fields));
    if (error.code !== 'key-reused') throw error;
    key = newFormKey(realNow);
    return again(422, [{ field: 'text', key: 'again' }]);
  }
}
