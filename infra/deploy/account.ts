import { lookup } from 'node:dns/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeActiveReceiptRuleSetCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

/** What a deployment wants to know of an account and the world around it. */
export interface Account {
  /** Number of the account; undefined without credentials that work. */
  id(): Promise<string | undefined>;
  /** Outputs of a stack that stands; undefined when it does not. */
  stack(name: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** Whether SES has verified an address or domain, and its DKIM; undefined for what SES does not know. */
  mailIdentity(name: string): Promise<{ readonly verified: boolean; readonly dkim: boolean } | undefined>;
  /** Mails that may be sent in 24 hours. */
  mailsADay(): Promise<number>;
  /** The rule set by which SES takes mail in this region; undefined when none is active. */
  activeReceiptRules(): Promise<string | undefined>;
  /** Whether a name is known to DNS. */
  resolves(host: string): Promise<boolean>;
}

/** Five seconds are long for one question to a service; nobody waits for a network that is not there. */
const patience = { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true };

/** The account that the environment names: credentials, profile, and `AWS_ENDPOINT_URL` for an emulator. */
export function openAccount(region: string): Account {
  const settings = { region, maxAttempts: 2, requestHandler: patience };
  const stacks = new CloudFormationClient(settings);
  const mail = new SESClient(settings);
  return {
    async id() {
      try {
        return (await new STSClient(settings).send(new GetCallerIdentityCommand({}))).Account;
      } catch {
        return undefined;
      }
    },
    async stack(StackName) {
      try {
        const { Stacks = [] } = await stacks.send(new DescribeStacksCommand({ StackName }));
        const [stack] = Stacks;
        if (!stack || !/^(CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE$/.test(stack.StackStatus ?? ''))
          return undefined;
        return Object.fromEntries(
          (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey ?? '', OutputValue ?? '']),
        );
      } catch (error) {
        if ((error as Error).name === 'ValidationError') return undefined;
        throw error;
      }
    },
    async mailIdentity(name) {
      const Identities = [name];
      const { VerificationAttributes } = await mail.send(
        new GetIdentityVerificationAttributesCommand({ Identities }),
      );
      const found = VerificationAttributes?.[name];
      if (!found) return undefined;
      const { DkimAttributes } = await mail.send(new GetIdentityDkimAttributesCommand({ Identities }));
      const dkim = DkimAttributes?.[name]?.DkimVerificationStatus === 'Success';
      return { verified: found.VerificationStatus === 'Success', dkim };
    },
    mailsADay: async () => (await mail.send(new GetSendQuotaCommand({}))).Max24HourSend ?? 0,
    activeReceiptRules: async () =>
      (await mail.send(new DescribeActiveReceiptRuleSetCommand({}))).Metadata?.Name,
    resolves: (host) =>
      lookup(host).then(
        () => true,
        () => false,
      ),
  };
}
