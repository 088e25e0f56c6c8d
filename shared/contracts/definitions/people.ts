import * as z from 'zod';
import { departments } from '../../domain/complaints/departments.ts';
import { type Agent, agentLevels } from '../../domain/identity/agent.ts';
import { roles } from '../../domain/identity/roles.ts';
import { languages } from '../../domain/language.ts';
import { lineOfText } from '../complaints.ts';

/** A word of the company: `glass`. */
export const skill = z.string().regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}-]{0,29}$/u);

export const namesOnce = <T extends z.ZodType<string>>(one: T, most: number) =>
  z
    .array(one)
    .max(most)
    .refine((all) => new Set(all).size === all.length, { params: { code: 'named-twice' } });

export const agent = z.strictObject({
  name: lineOfText(80),
  roles: namesOnce(z.enum(roles), roles.length).min(1),
  department: z.enum(departments),
  languages: namesOnce(z.enum(languages), languages.length).min(1),
  skills: namesOnce(skill, 20),
  level: z.literal(agentLevels),
  absence: z
    .strictObject({ from: z.iso.date(), through: z.iso.date() })
    .refine(({ from, through }) => from <= through, {
      path: ['through'],
      params: { code: 'ends-before-it-begins' },
    })
    .optional(),
}) satisfies z.ZodType<Agent>;
