import { Annotations, type App, type Stack, Tags } from 'aws-cdk-lib';
import { acknowledge } from './acknowledgements.ts';
import { placeholders, readSettings } from './config.ts';
import { BackendStack } from './stacks/backend-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { StorageStack } from './stacks/storage-stack.ts';
import { WebStack } from './stacks/web-stack.ts';

/** Adds the stage's stacks to the app: storage (never lost), backend (can be redeployed), web (in front of both). */
export function buildApp(app: App) {
  const settings = readSettings((key) => app.node.tryGetContext(key));
  const { stage, region, waf, keepData } = settings;
  const env = { region };
  const name = (part: string) => `redress-${stage}-${part}`;

  const storage = new StorageStack(app, name('storage'), { env, settings, terminationProtection: keepData });
  const backend = new BackendStack(app, name('backend'), { env, settings, storage });
  const stacks: Stack[] = [storage, backend];
  if (settings.web) {
    const crossRegionReferences = waf;
    const edge = waf
      ? new EdgeStack(app, name('edge'), { env: { region: 'us-east-1' }, crossRegionReferences })
      : undefined;
    const webAclArn = edge?.firewall.arn;
    stacks.push(...(edge ? [edge] : []));
    stacks.push(new WebStack(app, name('web'), { env, settings, backend, webAclArn, crossRegionReferences }));
  }
  const unset = placeholders(settings);
  if (unset.length > 0) {
    const say = unset.map((key) => `-c ${key}=…`).join(' ');
    Annotations.of(backend).addWarningV2(
      'redress:placeholders',
      `Before deploying, say ${say}: they name example.com.`,
    );
  }
  acknowledge(stacks);
  Tags.of(app).add('project', 'redress');
  Tags.of(app).add('stage', stage);
  return { settings, stacks };
}
