import { type App, Tags } from 'aws-cdk-lib';
import { readSettings } from './config.ts';
import { BackendStack } from './stacks/backend-stack.ts';
import { StorageStack } from './stacks/storage-stack.ts';

/** Adds the stage's stacks to the app: storage (never lost), backend (can be redeployed), web (in front of both). */
export function buildApp(app: App) {
  const settings = readSettings((key) => app.node.tryGetContext(key));
  const env = { region: settings.region };
  const name = (part: string) => `redress-${settings.stage}-${part}`;

  const storage = new StorageStack(app, name('storage'), {
    env,
    settings,
    terminationProtection: settings.keepData,
  });
  const backend = new BackendStack(app, name('backend'), { env, settings, storage });

  Tags.of(app).add('project', 'redress');
  Tags.of(app).add('stage', settings.stage);
  return { settings, storage, backend };
}
