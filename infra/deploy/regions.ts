/**
 * Where mail can be sent from: regions with an endpoint of SES (AWS General Reference, "Amazon Simple Email Service endpoints
 * and quotas", and the endpoints that AWS ships with its Python SDK; November 2026). Hong Kong (ap-east-1) and Taipei (ap-east-2)
 * have none; nor has the separate partition for mainland China, which has no Cognito user pools either.
 */
export const mailRegions: readonly string[] = [
  'af-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-5',
  'ca-central-1',
  'ca-west-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
];

/** Beijing and Ningxia: another partition, with accounts, names and services of its own. */
export const isMainlandChina = (region: string): boolean => region.startsWith('cn-');
