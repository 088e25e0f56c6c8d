import type { RecordKey } from './consume-records.ts';

export type EventKey =
  | { readonly kind: 'complaint'; readonly reference: string; readonly sequence: number }
  | {
      readonly kind: 'survey';
      readonly reference: string;
      readonly resolutionNumber: number;
      readonly sequence: number;
    };

const complaint = /^COMPLAINT#(R-[0-9A-Z-]+)$/;
const survey = /^SURVEY#(R-[0-9A-Z-]+)#(\d+)$/;
const event = /^EVENT#(\d+)$/;

/** Reads the key of a complaint's or a survey's event; undefined for anything else. */
export function eventKeyOf({ pk, sk }: RecordKey): EventKey | undefined {
  const number = event.exec(sk)?.[1];
  if (number === undefined) return undefined;
  const sequence = Number(number);
  const ofComplaint = complaint.exec(pk);
  if (ofComplaint?.[1]) return { kind: 'complaint', reference: ofComplaint[1], sequence };
  const ofSurvey = survey.exec(pk);
  if (ofSurvey?.[1])
    return { kind: 'survey', reference: ofSurvey[1], resolutionNumber: Number(ofSurvey[2]), sequence };
  return undefined;
}
