import type { Rule } from '../rule.ts';
import { resources, type Synthesized } from '../synthesized.ts';

interface Identity {
  EmailIdentity: string;
  DkimAttributes?: { SigningEnabled?: boolean };
  MailFromAttributes?: { MailFromDomain?: string };
  ConfigurationSetAttributes?: unknown;
}
interface Destination {
  EventDestination: { Enabled?: boolean; MatchingEventTypes: string[]; SnsDestination?: unknown };
}

const identities = (app: Synthesized) => resources<Identity>(app, 'AWS::SES::EmailIdentity');
const destinations = (app: Synthesized) =>
  resources<Destination>(app, 'AWS::SES::ConfigurationSetEventDestination');

export const mailRules: readonly Rule[] = [
  {
    title: 'issue 3 point 10: mail is signed with DKIM and has its own MAIL FROM domain',
    check: (app) =>
      identities(app).flatMap(({ id, properties }) => [
        ...(properties.DkimAttributes?.SigningEnabled ? [] : [`${id} is not signed`]),
        ...(properties.MailFromAttributes?.MailFromDomain === `bounce.${properties.EmailIdentity}`
          ? []
          : [`${id} bounces to SES`]),
      ]),
    sabotage: {
      unsigned: (app) => {
        for (const { properties } of identities(app)) delete properties.DkimAttributes;
      },
      'no MAIL FROM': (app) => {
        for (const { properties } of identities(app)) delete properties.MailFromAttributes;
      },
    },
  },
  {
    title:
      'P6: SES tells us of every delivery, bounce and complaint, and the queue behind the topic may be written',
    check(app) {
      const told = destinations(app).flatMap(({ properties: { EventDestination: one } }) =>
        one.Enabled && one.SnsDestination ? one.MatchingEventTypes : [],
      );
      const subscribed = resources<{ Protocol: string; RawMessageDelivery?: boolean }>(
        app,
        'AWS::SNS::Subscription',
      ).some(({ properties }) => properties.Protocol === 'sqs' && properties.RawMessageDelivery);
      const policies = JSON.stringify(resources(app, 'AWS::SNS::TopicPolicy'));
      return [
        ...['delivery', 'bounce', 'complaint']
          .filter((type) => !told.includes(type))
          .map((type) => `nobody is told of a ${type}`),
        ...(subscribed ? [] : ['no queue keeps what SES tells']),
        ...destinations(app)
          .filter(({ resource }) => !resource.DependsOn?.some((id) => /FeedbackPolicy/.test(id)))
          .map(({ id }) => `${id} may be made before SES may publish to its topic`),
        ...(policies.includes('ses.amazonaws.com') ? [] : ['SES may not tell']),
        ...identities(app)
          .filter(({ properties }) => !properties.ConfigurationSetAttributes)
          .map(({ id }) => `${id} is sent without the configuration set`),
      ];
    },
    sabotage: {
      'deliveries only': (app) => {
        for (const { properties } of destinations(app))
          properties.EventDestination.MatchingEventTypes = ['delivery'];
      },
      'no queue': (app) => {
        for (const { properties } of resources(app, 'AWS::SNS::Subscription')) properties.Protocol = 'email';
      },
      'SES not allowed': (app) => {
        for (const { properties } of resources(app, 'AWS::SNS::TopicPolicy')) properties.PolicyDocument = {};
      },
      'made too early': (app) => {
        for (const { resource } of destinations(app)) Object.assign(resource, { DependsOn: [] });
      },
      'not connected': (app) => {
        for (const { properties } of identities(app)) delete properties.ConfigurationSetAttributes;
      },
    },
  },
];
