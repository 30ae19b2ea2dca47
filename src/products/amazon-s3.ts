import { defineProduct } from '../product.ts'

const errors = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html'
const presigned = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html'

/** Amazon S3, stores that speak its protocol (MinIO and others), and CloudFront's signed URLs. */
export const amazonS3 = defineProduct({
  name: 'Amazon S3',
  hosts: [
    '.s3.amazonaws.com',
    's3.amazonaws.com',
    '.r2.cloudflarestorage.com',
    '.digitaloceanspaces.com',
    '.backblazeb2.com',
  ],
  marks: ['x-amz-id-2', 's3.amazonaws.com', 'minio', 'x-minio', '<hostid>'],
  says: [
    {
      text: 'only one auth mechanism allowed',
      when: {
        text: ['redirect', 'registry', 'docker', 'blob', 'artifact', 'download', 'layer', 'presigned', 'pre-signed'],
      },
      means: ['client-bug', 'bad-request', 'wrong-place'],
      certainty: 'likely',
      status: 400,
      fixer: 'provider',
      because:
        'The pre-signed URL and an Authorization field came together: the client kept its credentials on a redirect to the store.',
      steps: {
        developer: [
          'Drop Authorization when following a redirect to another host (axios, undici, curl without --location-trusted do so; a field set by hand is kept).',
        ],
      },
      source: errors,
    },
    {
      text: 'x-amz-signature',
      when: {
        told: ['tells:redirect-seen'],
        text: ['authorization bearer', 'authorization: bearer', 'authorization header', 'two auth'],
        noText: ['signaturedoesnotmatch', 'only one auth mechanism allowed'],
      },
      means: ['client-bug', 'bad-request', 'wrong-place'],
      certainty: 'likely',
      status: 400,
      because:
        'S3 takes one kind of credentials: a pre-signed address and an Authorization field together are refused.',
      steps: {
        developer: [
          'Fetch the redirect by hand: `maxRedirects: 0` (axios), `redirect: "manual"` (fetch), read `Location`, and call it without Authorization.',
        ],
      },
      source: errors,
    },
    {
      text: '<message>request has expired</message>',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The pre-signed URL has expired.',
      steps: {
        visitor: ['Go back to the page, and open the link anew.'],
        developer: ['Make the URL when it is wanted; it also ends with the temporary credentials that signed it.'],
      },
      source: presigned,
    },
    {
      text: 'the authorization mechanism you have provided is not supported. please use aws4-hmac-sha256',
      means: ['wrong-scheme'],
      certainty: 'certain',
      because: 'The request was signed with Signature Version 2 (or by another scheme); this region wants version 4.',
      steps: {
        developer: [
          "Set `signature_version = 's3v4'` (boto3: `Config(signature_version='s3v4')`), and name the region.",
        ],
      },
      source: errors,
    },
    {
      text: 'there were headers present in the request which were not signed',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because: 'An x-amz- field was sent that the signature does not cover.',
      steps: { developer: ['Send with a pre-signed URL only the fields that were signed with it.'] },
      source: errors,
    },
    {
      text: 'query-string authentication requires',
      means: ['bad-request', 'corrupted-credential'],
      certainty: 'likely',
      because: 'Parameters of the pre-signed URL are missing: it was cut at an & or decoded.',
      steps: { developer: ['Put the whole URL into quotes in the shell, and do not decode it.'] },
      source: errors,
    },
    {
      text: 'x-amz-expires must be less than a week',
      means: ['bad-request'],
      certainty: 'certain',
      because: 'A pre-signed URL of version 4 lives 7 days at most.',
      source: presigned,
    },
    {
      text: 'the bucket you are attempting to access must be addressed using the specified endpoint',
      means: ['wrong-environment', 'wrong-url'],
      certainty: 'likely',
      because: 'The bucket is in another region than the one that was asked.',
      source: errors,
    },
    {
      text: 'the access key id you provided does not exist in our records',
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'The store (MinIO and others) does not know the access key.',
      steps: {
        developer: [
          'Compare with the user or service account of the server: `mc admin user list $ALIAS`; MINIO_ROOT_USER counts when the server starts.',
        ],
      },
      source: 'https://github.com/minio/minio/blob/master/cmd/api-errors.go',
    },
    {
      text: 'missing key-pair-id query parameter or cookie value',
      means: ['no-credentials', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'CloudFront wants a signed URL or signed cookies here, and neither came.',
      steps: { developer: ['Sign the URL, or send the three CloudFront- cookies with the right Domain and Path.'] },
      source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-urls.html',
    },
    {
      text: 'the request could not be satisfied',
      when: { text: ['request blocked', 'cloudfront'], status: [403] },
      means: ['security-layer-block', 'wrong-url'],
      certainty: 'likely',
      because:
        'CloudFront itself refused: a WAF rule, a geographic restriction, or a host name that no distribution has.',
      source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html',
    },
  ],
})
