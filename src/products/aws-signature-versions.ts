import { defineProduct } from '../product.ts'

/** Texts that show a request to AWS, in lower case. */
const amazon = {
  text: [
    'amazonaws',
    'aws',
    'amazon',
    'boto',
    's3',
    'ec2',
    'eu-central-1',
    'frankfurt',
    'sigv4',
    'signature v4',
    'signature version 4',
  ],
}

/** The versions of AWS’s request signature: 4 everywhere, 2 in regions from before 2014 alone. */
export const awsSignatureVersions = defineProduct({
  name: 'AWS request signatures',
  says: [
    'SignatureVersion=2',
    'SignatureVersion=1',
    'Signature Version 2',
    'Signature v2',
    'SigV2',
    'v2 signature',
  ].map((text) => ({
    text,
    when: amazon,
    means: ['wrong-scheme', 'signature-mismatch', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The request is signed with version 2: regions that opened after January 2014 (Frankfurt, Seoul, Mumbai, Ohio and later ones) take version 4 alone, and the others give version 2 up.',
    steps: {
      developer: [
        'Update the program or its SDK: each AWS SDK since 2016 signs with version 4 by itself.',
        'Or set it: `signature_version = s3v4` (boto3, AWS CLI), `signatureVersion: "v4"` (JavaScript), `S3_USE_SIGV4=True` (boto 2); it has to know the region too.',
      ],
    },
    ask: 'the request as it is sent: `AWS4-HMAC-SHA256` in it is version 4, `SignatureVersion=2` or `AWS $KEY:…` is version 2',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/Appendix-Sigv2.html',
  })),
})
