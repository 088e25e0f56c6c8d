import type { Decision } from '../complaints/decision.ts';
import type { ContactCommands } from './contact-commands.ts';
import { checkHappenedAt } from './happened-at.ts';

/** What the commands about contacts decide. */
export const contactDecisions: { readonly [T in keyof ContactCommands]: Decision<T> } = {
  'customer-write': (_state, data, { at }) => {
    checkHappenedAt(data.happenedAt, at);
    return { type: 'customer-wrote', data };
  },
  'log-contact': (_state, data, { at }) => {
    checkHappenedAt(data.happenedAt, at);
    return { type: 'contact-logged', data };
  },
  'hold-mail': (_state, data) => ({ type: 'mail-held', data }),
};
