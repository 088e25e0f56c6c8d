import { type ComplaintFormField, complaintFormFields } from '../../shared/contracts/customer-forms.ts';
import type { DomainError, FieldProblem } from '../../shared/domain/errors.ts';

/** What is wrong with a field of the form: `key` names the sentence in `customer.form.problem.<field>`. */
export interface FormProblem {
  readonly field: ComplaintFormField;
  readonly key: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Characters that nobody sees but that come along when an address is copied. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What was typed, to show it again; only the form's own fields, only text. */
export const typedIn = (fields: Fields): Partial<Record<ComplaintFormField, string>> =>
  Object.fromEntries(
    complaintFormFields.flatMap((name) => {
      const value = fields[name];
      return typeof value === 'string' ? [[name, value.toWellFormed()]] : [];
    }),
  );

/** The form's fields as a submission: an `@` makes the way to reach somebody an e-mail address, else it is a phone number. */
export function submissionOf(fields: Fields): Fields {
  const { key: _key, website: _website, reach, name, ...rest } = fields;
  const contact: Record<string, unknown> = {};
  if (name !== undefined) contact.name = name;
  if (typeof reach === 'string') {
    // Chinese keyboards type full-width signs and digits.
    const plain = reach.replace(invisible, '').normalize('NFKC').trim();
    contact[plain.includes('@') ? 'email' : 'phone'] = plain;
  }
  return { ...rest, contact };
}

const nameOf: Readonly<Record<string, ComplaintFormField>> = {
  contact: 'reach',
  'contact/email': 'reach',
  'contact/phone': 'reach',
  'contact/name': 'name',
};

const codes: Readonly<Record<string, string>> = {
  too_big: 'long',
  'control-character': 'character',
  'broken-text': 'character',
  'contact-missing': 'missing',
};

/** Each wrong field once, in the order of the form. What the form does not have at all is told at the first field. */
export function problemsOf(error: DomainError, fields: Fields): readonly FormProblem[] {
  const found = new Map<ComplaintFormField, string>();
  for (const { field, code } of error.details.errors as readonly FieldProblem[]) {
    const known = nameOf[field] ?? complaintFormFields.find((name) => name === field);
    const name = known ?? 'text';
    const blank = typeof fields[name] !== 'string' || fields[name].trim() === '';
    const key = !known ? 'unknown' : blank ? 'missing' : (codes[code] ?? 'broken');
    if (!found.has(name)) found.set(name, key);
  }
  return complaintFormFields.flatMap((field) => {
    const key = found.get(field);
    return key === undefined ? [] : [{ field, key }];
  });
}
