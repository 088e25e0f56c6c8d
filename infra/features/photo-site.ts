import { Duration, Tags } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/**
 * Where photos are seen: an origin of its own, so that whatever a file does, it does not do it to our pages, with the headers
 * that a bucket cannot send. It may not read the bucket: each address carries a signature that the bucket checks, so nothing
 * is cached and a link is worth nothing after a quarter of an hour.
 */
export class PhotoSite extends Construct {
  readonly origin: string;

  constructor(scope: Construct, id: string, bucket: IBucket) {
    super(scope, id);
    Tags.of(this).add('capability', 'photos');
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Photos of customers',
      defaultBehavior: {
        origin: S3BucketOrigin.withBucketDefaults(bucket),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: new OriginRequestPolicy(this, 'Signature', {
          comment: 'The signature is in the query; nothing else of a viewer is the concern of the bucket',
          queryStringBehavior: OriginRequestQueryStringBehavior.all(),
          headerBehavior: OriginRequestHeaderBehavior.none(),
          cookieBehavior: OriginRequestCookieBehavior.none(),
        }),
        responseHeadersPolicy: new ResponseHeadersPolicy(this, 'Headers', {
          comment: 'A file is what it is said to be, and does nothing',
          securityHeadersBehavior: {
            contentTypeOptions: { override: true },
            contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; sandbox", override: true },
            frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
            referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
            strictTransportSecurity: {
              accessControlMaxAge: Duration.days(365),
              includeSubdomains: true,
              override: true,
            },
          },
        }),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
    });
    this.origin = `https://${distribution.distributionDomainName}`;
  }
}
