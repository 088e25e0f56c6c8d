import { RemovalPolicy, Tags } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { keyPrefixes } from '../../shared/names.ts';
import { onTable, readLog } from '../constructs/grants.ts';
import { retention } from '../constructs/log-retention.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import type { Platform } from './platform.ts';

/** What things cost: the recorder prices the usage lines of the shared log and keeps totals. */
export class Costs extends Construct {
  constructor(scope: Construct, id: string, { settings, table, logGroup }: Platform) {
    super(scope, id);
    Tags.of(this).add('capability', 'costs');
    const ownLog = new LogGroup(this, 'Log', {
      logGroupName: `/redress/${settings.stage}/cost-recorder`,
      retention: retention(settings.logRetentionDays),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new ScheduledFunction(this, {
      name: 'cost-recorder',
      settings,
      logGroup: ownLog,
      timeoutSeconds: 300,
      memoryMegabytes: 512,
      occasions: [{ id: 'Record', expression: settings.costSchedule }],
      environment: {
        tableName: table.tableName,
        logGroupName: logGroup.logGroupName,
        metering: settings.metering,
      },
      grants: [onTable(table, ['PutItem', 'Query'], [keyPrefixes.cost]), readLog(logGroup)],
    });
  }
}
