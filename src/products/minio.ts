import { defineProduct } from '../product.ts'

const proxy = 'https://docs.min.io/enterprise/aistor-object-store/installation/linux/network/nginx/'
const errors = 'https://github.com/minio/minio/blob/master/cmd/api-errors.go'
const here = ['minio', ':9000', 'mc alias', 'mc config host', 'x-minio-deployment-id']
const inFront = ['proxy_pass', 'nginx', 'reverse proxy', 'traefik', 'caddy', 'cloudflare', 'ingress', 'haproxy']
const mc = '`mc alias set mine https://minio.example.com $ACCESS_KEY $SECRET_KEY` and `mc ls mine` try the pair alone.'

/** MinIO and its client mc. */
export const minio = defineProduct({
  name: 'MinIO',
  marks: ['minio', 'x-minio-deployment-id', 'mc alias'],
  status: 403,
  says: [
    {
      text: 'SignatureDoesNotMatch',
      when: { text: inFront, holds: ({ folded }) => folded.some(({ text }) => here.some((one) => text.includes(one))) },
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Host, path and some fields are part of what is signed: a proxy that changes one of them breaks the signature.',
      steps: {
        developer: [
          'nginx: `proxy_set_header Host $http_host;` in the `location` of MinIO, `ignore_invalid_headers off;`, and no `rewrite` or path behind `proxy_pass`: MinIO wants a host name of its own, not a path.',
          'Let links be signed for the address that browsers use: make the client with that address, and set `MINIO_SERVER_URL=https://minio.example.com`.',
          'To be sure, call MinIO past the proxy: if it works there, the proxy changes the request.',
        ],
      },
      source: proxy,
    },
    {
      text: 'the access key id you provided does not exist in our records',
      when: { text: here },
      means: ['invalid-api-key', 'wrong-environment', 'stored-credential'],
      certainty: 'likely',
      because: 'MinIO has no such access key: of another server, deleted, or the root user was renamed.',
      steps: {
        developer: [
          mc,
          'Keys are made under Access Keys in the console, or by `mc admin user svcacct add mine $USER`.',
        ],
      },
      source: errors,
    },
    {
      text: 'the difference between the request time and the server',
      when: { text: here },
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'The clocks of client and MinIO are more than 15 minutes apart.',
      source: errors,
    },
  ],
})
