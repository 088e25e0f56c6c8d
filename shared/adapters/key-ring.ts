import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { metered } from './metering.ts';
import { sdkSettings } from './sdk-settings.ts';

/** The secrets behind links and pointers: one signs, all verify. Rotation adds a key and moves `current`. */
export interface KeyRing {
  /** Id of the key that signs, e.g. `k1`. */
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** Reads `{"current":"k1","k1":"…","k2":"…"}`. @throws Error when the current key is missing. */
export function parseKeyRing(secret: string): KeyRing {
  const { current, ...keys } = JSON.parse(secret) as Record<string, string>;
  if (!current || !keys[current]) throw new Error('The key ring names a current key that it does not hold');
  return { current, keys };
}

/** Fetches the ring once per process: cold-start work. */
export async function openKeyRing(secretId: string): Promise<KeyRing> {
  const client = metered(new SecretsManagerClient(sdkSettings));
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  return parseKeyRing(SecretString ?? '{}');
}
