import type { MeView } from '../../shared/contracts/staff-views.ts';
import { type Action, may, permissions } from '../../shared/domain/identity/permissions.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { staffOf } from './staff-member.ts';

/** Who I am and what I may do. */
export const meRoute = (): Route =>
  route({
    method: 'GET',
    path: '/api/staff/me',
    policy: { action: 'staff.enter' },
    feature: 'staff-me',
    async handle(request) {
      const actor = staffOf(request);
      const actions = (Object.keys(permissions) as Action[]).filter((action) => may(actor, action));
      const me: MeView = { id: actor.id, roles: actor.roles, actions };
      return { status: 200, json: me };
    },
  });
