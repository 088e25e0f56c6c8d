import { demoPassword } from '../../../local/seed-users.ts';
import { signIn } from '../../../local/sign-in.ts';
import { stackUnderTest } from './stack-under-test.ts';

export interface StaffAnswer {
  readonly status: number;
  readonly body: Record<string, never>;
}

/** Signs a demo user in. @returns what calls the staff API as that user: a GET, or with `json` a POST. */
export async function staffCaller(username: string) {
  const { gatewayUrl, outputs } = stackUnderTest();
  const token = await signIn({ gatewayUrl, clientId: outputs.userPoolClientId }, username, demoPassword);
  return async (path: string, json?: unknown): Promise<StaffAnswer> => {
    const response = await fetch(`${gatewayUrl}/api/staff/${path}`, {
      method: json === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };
}
