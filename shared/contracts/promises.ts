import * as z from 'zod';
import { departments } from '../domain/complaints/departments.ts';
import type { Instant } from '../domain/instant.ts';
import { type KeptRate, type PromiseDimension, promiseDimensions } from '../domain/promises/kept-rate.ts';
import {
  type PromiseResult,
  type PromiseStanding,
  promiseStandings,
} from '../domain/promises/promise-result.ts';
import { languageCode, lineOfText, longText } from './complaints.ts';
import type { Period } from './reports.ts';

const promise = z.int().min(1).max(999);

export const makePromise = z.strictObject({
  text: longText(2_000),
  promisedBy: lineOfText(64),
  orderNumber: lineOfText(64).optional(),
  dueOn: z.iso.date(),
});
export const keepPromise = z.strictObject({ promise });
export const waivePromise = z.strictObject({ promise, text: longText(2_000) });

const filters = {
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  promisedBy: lineOfText(64).optional(),
  department: z.enum(departments).optional(),
};
const lang = languageCode.optional();

export const promiseRegisterQuery = z.strictObject({
  ...filters,
  by: z.enum(promiseDimensions).default('promisedBy'),
  lang,
});
export const promiseListQuery = z.strictObject({
  ...filters,
  standing: z.enum(promiseStandings).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  lang,
});

/** `GET /api/staff/reports/promise-register`: promises due in the period. Σ groups = total. */
export interface PromiseRegisterView extends Period {
  readonly by: PromiseDimension;
  readonly total: KeptRate;
  readonly groups: readonly (KeptRate & { readonly value: string })[];
  readonly definition: string;
  readonly now: Instant;
}

/** `GET /api/staff/reports/promise-register-list`: the promises behind a number of it, earliest due first. */
export interface PromiseListView extends Period {
  readonly count: number;
  readonly promises: readonly (PromiseResult & { readonly standing: PromiseStanding })[];
  readonly page: number;
  readonly pages: number;
  readonly definition: string;
  readonly now: Instant;
}
