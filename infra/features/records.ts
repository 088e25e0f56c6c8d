import { Duration, RemovalPolicy, Tags } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { cardListAttributes, table as keys } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';
import { retention } from '../constructs/log-retention.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What cannot be made again: the one table, the keys of the customers' links, the log that costs and audits read. */
export class Records extends Construct {
  readonly table: TableV2;
  /** Id and ARN of the secret: on AWS they are one, the emulator's `Ref` is only a name. */
  readonly keyRingArn: string;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { settings }: { readonly settings: StageSettings }) {
    super(scope, id);
    Tags.of(this).add('capability', 'records');
    const removalPolicy = settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const { departmentIndex, ownerIndex } = keys;
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(keys.partitionKey),
      sortKey: text(keys.sortKey),
      timeToLiveAttribute: keys.ttl,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      dynamoStream: StreamViewType.KEYS_ONLY,
      globalSecondaryIndexes: [
        {
          indexName: departmentIndex.name,
          partitionKey: text(departmentIndex.partitionKey),
          sortKey: text(departmentIndex.sortKey),
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: [...cardListAttributes],
        },
        {
          indexName: ownerIndex.name,
          partitionKey: text(ownerIndex.partitionKey),
          sortKey: text(ownerIndex.sortKey),
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      pointInTimeRecoverySpecification: settings.keepData
        ? { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: Duration.days(35).toDays() }
        : { pointInTimeRecoveryEnabled: false },
      deletionProtection: settings.keepData,
      removalPolicy,
    });
    const keyRing = new Secret(this, 'LinkKeys', {
      description: 'Keys that sign the links in mails; see the runbook before changing them',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: 'k1' }),
        generateStringKey: 'k1',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy,
    });
    this.keyRingArn = (keyRing.node.defaultChild as CfnSecret).attrId;
    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/redress/${settings.stage}/functions`,
      retention: retention(settings.logRetentionDays),
      removalPolicy,
    });
  }
}
