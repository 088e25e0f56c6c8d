import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { until } from '../../local/life/until.ts';
import { demoPassword } from '../../local/seed-users.ts';
import { signIn } from '../../local/sign-in.ts';
import { putComplaint } from '../support/emulator/complaints-in-table.ts';
import { stackUnderTest } from '../support/emulator/stack-under-test.ts';

const target = () => {
  const { gatewayUrl, outputs } = stackUnderTest();
  return { gatewayUrl, clientId: outputs.userPoolClientId };
};

async function staff(username: string) {
  const token = await signIn(target(), username, demoPassword);
  const { gatewayUrl } = stackUnderTest();
  return async (path: string, json?: unknown, authorization = `Bearer ${token}`) => {
    const response = await fetch(`${gatewayUrl}/api/staff/${path}`, {
      method: json === undefined ? 'GET' : 'POST',
      headers: { authorization, ...(json !== undefined && { 'content-type': 'application/json' }) },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const body = (await response.json().catch(() => ({}))) as Record<string, never>;
    return { status: response.status, body, token };
  };
}

const note = (commandId: string, expectedSequence: number) => ({
  type: 'add-note',
  data: { text: 'Seen.' },
  commandId,
  expectedSequence,
});

describe('the staff API on the deployed stack', () => {
  it('lets a signed-in agent read and handle a complaint, and sees the change at once', async () => {
    const reference = await putComplaint();
    const call = await staff('lin');
    expect((await call('me')).body).toMatchObject({ id: 'lin', roles: ['agent'] });
    const read = await call(`complaints/${reference}`);
    expect(read.body).toMatchObject({ reference, sequence: 1, state: { status: 'received' } });
    const noted = await call(`complaints/${reference}/commands`, note('command-a', 1));
    expect(noted).toMatchObject({ status: 200, body: { sequence: 2 } });
    expect((await call(`complaints/${reference}/commands`, note('command-a', 1))).body).toMatchObject({
      sequence: 2,
    });
    const stale = await call(`complaints/${reference}/commands`, note('command-b', 1));
    expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
  });

  it('P13 stops garbage, foreign and missing tokens before the function, and roles inside it', async () => {
    const reference = await putComplaint();
    const call = await staff('fang');
    const { token } = await call('me');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const unsigned = `${none}.${token.split('.')[1]}.`;
    const tampered = token.replace(/\.([^.]+)$/, (_all, mac: string) => `.${[...mac].reverse().join('')}`);
    for (const bad of ['', 'Bearer x', `Bearer ${unsigned}`, `Bearer ${tampered}`])
      expect((await call('me', undefined, bad)).status).toBe(401);
    expect(await call(`complaints/${reference}`)).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
    expect((await call(`complaints/${reference}/commands`, note('command-c', 1))).status).toBe(403);
  });

  it('P13 stops a token that has expired', async () => {
    const { outputs } = stackUnderTest();
    const pool = new CognitoIdentityProviderClient({});
    const ids = { UserPoolId: outputs.userPoolId, ClientId: outputs.userPoolClientId };
    const { UserPoolClient } = await pool.send(new DescribeUserPoolClientCommand(ids));
    const live = (AccessTokenValidity?: number, AccessToken?: 'seconds') =>
      pool.send(
        new UpdateUserPoolClientCommand({
          ...UserPoolClient,
          ...ids,
          ...(AccessToken && {
            AccessTokenValidity,
            TokenValidityUnits: { ...UserPoolClient?.TokenValidityUnits, AccessToken },
          }),
        }),
      );
    // AWS lets no token live less than five minutes; what is tried here is that the end of its life is honoured.
    await live(2, 'seconds');
    const call = await staff('lin').finally(() => live());
    expect((await call('me')).status).toBe(200);
    expect(await until('its end', async () => (await call('me')).status === 401)).toBe(true);
  });

  it('rule 6: a disabled account cannot write with a token that still lives', async () => {
    const reference = await putComplaint();
    const call = await staff('wong');
    const { outputs } = stackUnderTest();
    const pool = new CognitoIdentityProviderClient({});
    const wong = { UserPoolId: outputs.userPoolId, Username: 'wong' };
    await pool.send(new AdminDisableUserCommand(wong));
    try {
      const refused = await call(`complaints/${reference}/commands`, note('command-d', 1));
      expect(refused).toMatchObject({ status: 403, body: { code: 'account-disabled' } });
    } finally {
      await pool.send(new AdminEnableUserCommand(wong));
    }
    expect((await call(`complaints/${reference}/commands`, note('command-e', 1))).status).toBe(200);
  });

  it('asks whether a new owner exists', async () => {
    const reference = await putComplaint();
    const call = await staff('chen');
    const assign = (ownerId: string) =>
      call(`complaints/${reference}/commands`, {
        type: 'assign',
        data: { ownerId, department: 'logistics', summary: 'Story so far.' },
        commandId: `assign-${ownerId}`,
        expectedSequence: 1,
      });
    expect(await assign('ghost')).toMatchObject({ status: 422, body: { code: 'owner-unknown' } });
    expect(await assign('wong')).toMatchObject({ status: 200, body: { state: { ownerId: 'wong' } } });
  });
});
