import { type Department, departments } from '../../../domain/complaints/departments.ts';
import type { Definition } from '../../../domain/definitions/definition.ts';
import type { TeamDefinition } from '../../../domain/sla/policy-definitions.ts';
import type { DefinitionRule } from '../definition-rule.ts';
import { unknownNames } from './demand-known.ts';
import { demandRight } from './demand-right.ts';

/** The team of a department and the calendar it works by. What would leave a mail without its reader is told, and saved all the same. */
export const teamRule: DefinitionRule = {
  async check({ id, value: { calendar, lead, manager } }: Definition<TeamDefinition>, context) {
    const known = departments.includes(id as Department);
    demandRight('team-invalid', [
      ...(known
        ? []
        : [
            {
              field: 'id',
              code: 'department-unknown',
              message: `There is no department ${id}; choose one of ${departments.join(', ')}.`,
              details: { id },
            },
          ]),
      ...(await unknownNames(
        context,
        'calendar',
        calendar === undefined ? [] : [{ id: calendar, field: 'value/calendar' }],
      )),
    ]);
    return [
      ...(lead === undefined ? [{ code: 'team-without-lead', field: 'value/lead' }] : []),
      ...(manager === undefined ? [{ code: 'team-without-manager', field: 'value/manager' }] : []),
    ];
  },
};
