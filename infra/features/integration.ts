import { Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { HttpFunction } from '../constructs/http-function.ts';
import type { HttpEntrance } from './http-entrance.ts';
import type { Platform } from './platform.ts';

/** What other systems call, and the reference that says how. */
export class Integration extends Construct {
  constructor(scope: Construct, id: string, { settings, logGroup }: Platform, entrance: HttpEntrance) {
    super(scope, id);
    Tags.of(this).add('capability', 'integration');
    new HttpFunction(this, entrance, {
      name: 'integration-api',
      settings,
      logGroup,
      environment: {},
      grants: [],
    });
  }
}
