/**
 * Timeouts of every AWS call (1 s to connect, 2 s for the request) and the SDK's own standard retries: no second retry
 * loop of ours around them, so that two loops never multiply.
 */
export const sdkSettings = {
  maxAttempts: 3,
  retryMode: 'standard',
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
} as const;
