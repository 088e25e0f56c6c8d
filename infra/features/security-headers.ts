import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { StageSettings } from '../config.ts';

/** Headers of every answer. The pages' own, stricter Content-Security-Policy stands where a page sends one. */
export function securityHeaders(scope: Construct, settings: StageSettings): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: `redress-${settings.stage}`,
    securityHeadersBehavior: {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
      contentSecurityPolicy: {
        contentSecurityPolicy:
          "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
        override: false,
      },
    },
  });
}
