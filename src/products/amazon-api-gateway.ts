import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch, findText, told } from '../questions/exchange.ts'

const responses = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html'
const jwt = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html'
const lambda = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html'
const here = {
  text: [
    'execute-api',
    'x-amzn',
    'x-amz-apigw',
    'apigw-requestid',
    'api gateway',
    'apigateway',
    'lambda authorizer',
    'cognito',
  ],
}
const ofPolicies = ['methodarn', 'authorizer', 'policy']

/** One call works, and another right after it does not, or the same one later. */
const isMetAfterAnother = (evidence: Evidence): boolean =>
  told(evidence, 'when:first-works-then-not', 'when:intermittent', 'when:after-a-while') ||
  findMatch(
    evidence,
    /\bfirst (?:call|request|one|endpoint)\b|\b(?:right|directly|immediately|shortly) (?:after|afterwards|before)\b|\b(?:wait|minutes)\b.{0,40}\bworks\b/i,
  ) !== undefined

const unrouted = {
  developer: [
    'Check stage, path and method against the deployed API: `https://$API_ID.execute-api.$REGION.amazonaws.com/$STAGE/$PATH`',
    'Deploy it anew: `aws apigateway create-deployment --rest-api-id $API_ID --stage-name $STAGE`',
    'Does the method want IAM (AWS_IAM)? Then sign the request.',
  ],
}

/** Amazon API Gateway: REST and HTTP APIs, their authorizers. */
export const amazonApiGateway = defineProduct({
  name: 'Amazon API Gateway',
  hosts: ['.execute-api.amazonaws.com'],
  marks: ['execute-api', 'x-amz-apigw-id', 'apigw-requestid', 'api gateway'],
  says: [
    {
      text: 'missing authentication token',
      when: {
        text: [
          ...here.text,
          '"message":"missing authentication token',
          '"message": "missing authentication token',
          "'message': 'missing authentication token",
        ],
        noText: ['request is missing authentication token'],
      },
      means: ['wrong-url', 'no-credentials', 'wrong-scheme'],
      certainty: 'likely',
      status: 403,
      because:
        'API Gateway says so of any path or method that the stage does not have, as well as of an unsigned call where IAM is wanted.',
      steps: unrouted,
      ask: 'the whole URL and the method, beside the resources of the deployed stage',
      source: responses,
    },
    {
      text: 'the token does not have a valid audience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'Neither `aud` nor (without it) `client_id` of the token is an audience of the JWT authorizer.',
      steps: {
        developer: [
          "Compare the token's `aud` with the authorizer's Audience; a Cognito access token has `client_id` in its place.",
        ],
      },
      source: jwt,
    },
    {
      text: '{"message":"unauthorized"}',
      when: here,
      means: [
        'no-credentials',
        'wrong-issuer',
        'wrong-audience',
        'token-expired',
        'wrong-place',
        'server-misconfigured',
      ],
      certainty: 'possible',
      because:
        'An authorizer refused: the field that is its identity source is missing, or the token fails its checks; `www-authenticate` of an HTTP API says which.',
      steps: {
        developer: [
          'Read `www-authenticate` of the response.',
          "The authorizer's issuer must equal `iss` to the letter (trailing slash too).",
          'The field named as identity source must be sent, or a Lambda authorizer is not even called.',
        ],
      },
      ask: 'the `www-authenticate` field of the response, and `iss`, `aud` and `exp` of the token',
      source: jwt,
    },
    {
      text: '{"message": "unauthorized"}',
      when: here,
      means: [
        'no-credentials',
        'wrong-issuer',
        'wrong-audience',
        'token-expired',
        'wrong-place',
        'server-misconfigured',
      ],
      certainty: 'possible',
      because:
        'An authorizer refused: the field that is its identity source is missing, or the token fails its checks.',
      source: jwt,
    },
    {
      text: 'the incoming token has expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The Cognito authorizer found the token expired.',
      steps: { developer: ['Refresh it: `aws cognito-idp initiate-auth --auth-flow REFRESH_TOKEN_AUTH …`'] },
      source: 'https://repost.aws/knowledge-center/api-gateway-cognito-401-unauthorized',
    },
    {
      text: 'user is not authorized to access this resource',
      when: { text: ofPolicies, holds: isMetAfterAnother },
      means: ['cached-response', 'server-misconfigured', 'forbidden'],
      certainty: 'likely',
      status: 403,
      fixer: 'owner',
      because:
        'The policy of the first call is kept for the token (300 seconds by default) and serves the second, whose method it does not name.',
      steps: {
        developer: [
          'Let the authorizer return a policy for the whole stage (`arn:aws:execute-api:…/$STAGE/*`) in place of `event.methodArn`.',
          'Or set the authorization caching TTL to 0, or add method and path to the identity sources.',
        ],
      },
      ask: 'the `Resource` of the policy that the authorizer returns, and its caching TTL',
      source: lambda,
    },
    {
      text: 'user is not authorized to access this resource',
      when: {
        ...here,
        unless: (evidence) => isMetAfterAnother(evidence) && findText(evidence, ...ofPolicies) !== undefined,
      },
      means: ['forbidden', 'cached-response', 'server-misconfigured'],
      certainty: 'likely',
      status: 403,
      fixer: 'owner',
      because:
        'The authorizer returned a policy that does not cover this method; a policy cached from another call does so too.',
      steps: {
        developer: [
          'Return a policy for the whole stage (`arn:aws:execute-api:…/$STAGE/*`), or set the authorization caching TTL to 0.',
        ],
      },
      source: lambda,
    },
    {
      text: 'is not authorized to perform: execute-api:invoke',
      means: ['forbidden', 'server-misconfigured'],
      certainty: 'likely',
      status: 403,
      because:
        "The identity is known, but no policy (its own, the API's resource policy, a VPC endpoint's) allows this method.",
      steps: {
        developer: [
          'Allow `execute-api:Invoke` on `arn:aws:execute-api:$REGION:$ACCOUNT:$API_ID/$STAGE/$METHOD/$PATH`; redeploy after a change of the resource policy.',
        ],
      },
      source:
        'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html',
    },
    {
      text: '{"message":"forbidden"}',
      when: here,
      means: ['invalid-api-key', 'no-credentials', 'wrong-url', 'security-layer-block'],
      certainty: 'possible',
      because:
        'API Gateway refused before the integration: the x-api-key is missing or in no usage plan of this stage, the custom domain does not map the path, or a WAF or resource policy forbids it.',
      steps: { developer: ['Send `x-api-key: $API_KEY`, and tie the key to a usage plan with this stage.'] },
      ask: 'the response field `x-amzn-errortype` (ForbiddenException, AccessDeniedException …) and whether the method wants an API key',
      source: responses,
    },
    {
      text: '{"message": "forbidden"}',
      when: here,
      means: ['invalid-api-key', 'no-credentials', 'wrong-url', 'security-layer-block'],
      certainty: 'possible',
      because:
        'API Gateway refused before the integration: the x-api-key is missing or in no usage plan of this stage, or a WAF or resource policy forbids it.',
      source: responses,
    },
    {
      text: 'authorizerconfigurationexception',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The Lambda authorizer failed or returned what is no policy.',
      source: lambda,
    },
  ],
})
