import { env } from '../names.ts';

/** The value of an environment variable by its name in shared/names.ts. @throws Error naming a variable that is not set. */
export function setting(name: keyof typeof env): string {
  const value = process.env[env[name]];
  if (value === undefined || value === '') {
    throw new Error(
      `The environment variable ${env[name]} is not set; infra/features says which function gets it.`,
    );
  }
  return value;
}
