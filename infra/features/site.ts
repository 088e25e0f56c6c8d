import { Duration, RemovalPolicy, Tags } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { originSecretHeader } from '../../shared/names.ts';
import type { StageSettings } from '../config.ts';
import { securityHeaders } from './security-headers.ts';

export interface SiteProps {
  readonly settings: StageSettings;
  /** Host of the HTTP API. */
  readonly apiHost: string;
  /** What the API demands of whoever comes through CloudFront. */
  readonly originSecret: string;
  readonly webAclArn: string | undefined;
}

/** One origin for everything: files from a private bucket below `/assets/`, pages and `/api` from the HTTP API. */
export class Site extends Construct {
  readonly distribution: Distribution;
  /** Filled by the deployer, not by a function in the account that could write every bucket. */
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings, apiHost, originSecret, webAclArn }: SiteProps) {
    super(scope, id);
    Tags.of(this).add('capability', 'web');
    this.bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const everywhere = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this, settings),
    };
    const fromApi = {
      ...everywhere,
      origin: new HttpOrigin(apiHost, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        customHeaders: { [originSecretHeader]: originSecret },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    const { certificateArn } = settings;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Redress ${settings.stage}`,
      defaultRootObject: 'complaint',
      defaultBehavior: fromApi,
      additionalBehaviors: {
        '/api/*': fromApi,
        '/assets/*': {
          ...everywhere,
          origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        },
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...(certificateArn && {
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
        domainNames: [new URL(settings.publicUrl).hostname],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      ...(webAclArn && { webAclId: webAclArn }),
    });
  }
}
