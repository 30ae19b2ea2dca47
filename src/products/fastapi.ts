import { defineProduct } from '../product.ts'

const http = 'https://github.com/fastapi/fastapi/blob/master/fastapi/security/http.py'

/** What FastAPI’s security classes, and the code of its tutorial, answer in `detail`. */
export const fastapi = defineProduct({
  name: 'FastAPI',
  marks: ['fastapi', 'uvicorn'],
  server: true,
  says: [
    {
      text: 'Not authenticated',
      when: {
        text: [
          '"detail":"not authenticated',
          '"detail": "not authenticated',
          "'detail': 'not authenticated",
          'detail="not authenticated',
          'httpbearer',
          'oauth2passwordbearer',
        ],
      },
      means: ['no-credentials', 'dropped-on-redirect', 'wrong-scheme', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'FastAPI found no Authorization field with the scheme it wants (older releases answer 403).',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN`.',
          'Call the path exactly as declared: FastAPI redirects `/items` to `/items/`, and clients may drop the field on the way.',
        ],
      },
      ask: '`curl -v` of the call: is there a 307 before the 401?',
      source: http,
    },
    {
      text: 'Could not validate credentials',
      when: { text: ['detail', 'fastapi', 'uvicorn'] },
      means: ['token-expired', 'invalid-signature', 'malformed-token', 'server-misconfigured'],
      certainty: 'possible',
      because:
        'The tutorial’s code gives this one answer for every fault of the token: expired, other SECRET_KEY, no `sub`, unknown user.',
      steps: {
        developer: ['Log the exception before raising: `except JWTError as error: logger.warning("%s", error)`.'],
      },
      ask: 'the exception that the server catches before it raises this',
      source: 'https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/',
    },
    {
      text: 'Incorrect username or password',
      when: { text: ['fastapi', 'uvicorn', '"detail"'] },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'The login route did not find the user, or the password’s hash differs.',
      steps: {
        developer: [
          'Send the login as a form, not as JSON: `curl -d "username=$USER&password=$PASSWORD" https://api.example.com/token`.',
        ],
      },
      source: 'https://fastapi.tiangolo.com/tutorial/security/simple-oauth2/',
    },
  ],
})
