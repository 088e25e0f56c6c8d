import {
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import { ids } from '../../shared/adapters/ids.ts';
import type { HandOverView } from '../../shared/contracts/agents.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';
import { staffCaller } from '../support/emulator/staff-caller.ts';

const target = () => {
  const { gatewayUrl, outputs } = stackUnderTest();
  return { gatewayUrl, clientId: outputs.userPoolClientId };
};

const record = {
  name: 'Tess',
  roles: ['agent'],
  department: 'finance',
  languages: ['en'],
  skills: [],
  level: 1,
};

describe('R069 agents on the deployed stack', () => {
  it('are invited, get roles, leave: signed out, refused, and what was theirs is somebody else’s; come back with other roles', async () => {
    const { endpoint, outputs } = stackUnderTest();
    const admin = await staffCaller('admin');
    const id = `tess-${ids.commandId().slice(0, 8)}`;
    const at = `definitions/agent/${id}`;
    expect((await admin(at, { version: 0, value: record })).body.findings).toEqual([
      { code: 'account-missing' },
    ]);
    const email = `${id}@redress.example`;
    expect((await admin(`agents/${id}/account`, { email })).body).toEqual({ id, account: 'created' });
    await new CognitoIdentityProviderClient({ endpoint }).send(
      new AdminSetUserPasswordCommand({
        UserPoolId: outputs.userPoolId,
        Username: id,
        Password: demoPassword,
        Permanent: true,
      }),
    );
    const tess = await staffCaller(id);
    expect((await tess('me')).body).toMatchObject({ id, roles: ['agent'] });
    const reference = await putComplaint();
    const data = { ownerId: id, department: 'customer-service', summary: 'Yours.' };
    const assign = { type: 'assign', data, commandId: 'command-a', expectedSequence: 1 };
    expect((await admin(`complaints/${reference}/commands`, assign)).status).toBe(200);

    expect((await admin(at, { version: 1, value: record, retired: true })).status).toBe(200);
    const note = { type: 'add-note', data: { text: 'x' }, commandId: 'command-b', expectedSequence: 2 };
    expect((await tess(`complaints/${reference}/commands`, note)).body.code).toBe('account-disabled');
    await expect(signIn(target(), id, demoPassword)).rejects.toThrow();

    const round = { commandId: ids.commandId(), summary: 'Tess has left.' };
    await until('the card to be theirs', async () => {
      const { body } = await admin(`agents/${id}/hand-over`, round);
      return (body as unknown as HandOverView).moved.length === 1;
    });
    const { body } = await admin(`complaints/${reference}`);
    expect(body).toMatchObject({ state: { ownerId: expect.not.stringMatching(id) } });

    const back = { ...record, roles: ['manager'] };
    expect((await admin(at, { version: 2, value: back })).status).toBe(200);
    const again = await staffCaller(id);
    expect((await again('me')).body).toMatchObject({ id, roles: ['manager'] });
  });
});
