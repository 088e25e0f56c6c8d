import { type RegisterView, registerQuery, registerRequest } from '../../shared/contracts/register.ts';
import type { RespondentRepository } from '../../shared/data/respondent-repository.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { type Route, route } from '../../shared/lambda/http.ts';
import { parseWith } from '../../shared/lambda/parse.ts';
import { changeRegister } from '../../shared/usecases/requests/change-register.ts';
import { checkEnabled } from './check-enabled.ts';
import { staffOf } from './staff-member.ts';

export interface RegisterRouteDeps {
  readonly respondents: RespondentRepository;
  readonly isEnabled: (staffId: string) => Promise<boolean>;
  readonly now: () => Instant;
}

const path = '/api/staff/register';

async function view({ respondents, now }: RegisterRouteDeps): Promise<RegisterView> {
  const all = await respondents.list();
  const of = (kind: string) => all.filter((one) => one.kind === kind);
  return { suppliers: of('supplier'), departments: of('department'), now: now() };
}

/** The register of suppliers and departments: who can be asked, and where the question goes. */
export const registerRoutes = (deps: RegisterRouteDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    policy: { action: 'register.edit' },
    feature: 'register',
    async handle(request) {
      parseWith(registerQuery, request.query, request.language);
      return { status: 200, json: await view(deps) };
    },
  }),
  route({
    method: 'POST',
    path,
    policy: { action: 'register.edit' },
    feature: 'register',
    body: registerRequest,
    async handle(request) {
      const { id: by } = staffOf(request);
      await checkEnabled(deps.isEnabled, by);
      const { version, calendar, ...entry } = request.body;
      const named = { ...entry, ...(calendar !== undefined && { calendar }) };
      await changeRegister(deps, { entry: named, version, by, at: deps.now() });
      return { status: 200, json: await view(deps) };
    },
  }),
];
