import type { Setting } from '../../evidence.ts'
import { standing } from '../lines/standing.ts'
import type { Line } from '../reader.ts'

/** Lines that only one kind of file has: the expression's groups are the name and the value. */
const LINES: readonly (readonly [string, RegExp])[] = [
  [
    'npmrc',
    /^\s{0,24}((?:@[\w-]{1,60}|\/\/[\w.:/-]{1,200}):(?:registry|_authToken|_auth|_password|username|email|always-auth|certfile|keyfile))\s{0,6}=\s{0,6}(.{0,400})$/,
  ],
  [
    'npmrc',
    /^\s{0,24}(registry|always-auth|_auth|_authToken|email|strict-ssl|proxy|https-proxy|noproxy)\s{0,6}=\s{0,6}(.{0,400})$/,
  ],
  ['netrc', /^\s{0,24}(machine)\s{1,6}(\S+(?:\s{1,6}login\s{1,6}\S+)?)/],
  ['traefik', /(traefik\.[\w.-]{1,120})\s{0,6}[=:]\s{0,6}"?([^"\s]{1,300})/],
  [
    'docker-config',
    /^\s{0,24}"(auths|credsStore|credHelpers|credsStore|HttpHeaders)"\s{0,6}:\s{0,6}(.{1,200}?),?\s{0,6}$/,
  ],
  [
    'docker-config',
    /^\s{0,24}"((?:https?:\/\/)?[\w.-]{1,120}(?::\d{2,5})?(?:\/v\d\/?)?)"\s{0,6}:\s{0,6}(\{\s{0,6}(?:\}|"auth".{0,200}))/,
  ],
  ['git-config', /^\s{0,24}(?:\$ )?git config (?:--(?:global|local|system) )?([\w.:/-]{1,200})\s{1,6}(.{1,200})$/],
  [
    'git-config',
    /^\s{0,24}(helper|extraheader|useHttpPath|insteadOf|sslVerify|emptyAuth|proactiveAuth|allowNTLMAuth)\s{0,6}=\s{0,6}(.{0,400})$/,
  ],
  ['gradle', /^\s{0,24}(credentials|authentication|allowInsecureProtocol)\s{0,6}(?:=|\(|\{)\s{0,6}(.{1,300})$/],
  [
    'django',
    /^\s{0,24}['"]?(DEFAULT_AUTHENTICATION_CLASSES|DEFAULT_PERMISSION_CLASSES|AUTHENTICATION_BACKENDS|MIDDLEWARE|AUTH_USER_MODEL|AUTH_HEADER_TYPES|SIGNING_KEY|ALLOWED_HOSTS|CORS_[A-Z_]{3,40}|CSRF_[A-Z_]{3,40}|SESSION_[A-Z_]{3,40})['"]?\s{0,6}[:=]\s{0,6}(.{1,300})$/,
  ],
  [
    'django',
    /^\s{0,24}['"]((?:rest_framework|django|rest_framework_simplejwt|knox|oauth2_provider|corsheaders)\.[\w.]{3,120})['"]()/,
  ],
  [
    'dotnet',
    /^\s{0,24}(?:[\w.]{1,60}\.)?(AddAuthentication|AddAuthorization|UseAuthentication|UseAuthorization|UseRouting|UseEndpoints|UseCors|AddJwtBearer|AddCookie|AddMicrosoftIdentityWebApi|AddIdentity\w{0,20}|MapControllers|AddOpenIdConnect|AddNegotiate)\s{0,6}(?:<[^<>]{0,80}>)?\(([^\n]{0,200})/,
  ],
  [
    'dotnet',
    /\b(ValidateIssuer|ValidateAudience|ValidateLifetime|ValidateIssuerSigningKey|RequireHttpsMetadata|ClockSkew|Authority|Audience|ValidAudience|ValidIssuer|IssuerSigningKey|SaveToken|MapInboundClaims|UseDefaultCredentials|PreAuthenticate|AllowAutoRedirect|RequireExpirationTime|UseCookies)\s{0,6}=\s{0,6}([^,;\s]{1,200})/,
  ],
  [
    'spring',
    /\.(authorizeHttpRequests|authorizeRequests|antMatchers|requestMatchers|permitAll|authenticated|anyRequest|httpBasic|csrf|oauth2ResourceServer|formLogin|cors|sessionManagement|hasRole|hasAuthority|addFilterBefore|sensitiveHeaders|mvcMatchers)\s{0,6}\(([^\n]{0,200})/,
  ],
  [
    'express',
    /\b(?:app|router|server)\.use\(\s{0,6}(?:['"`][^'"`]{0,80}['"`],\s{0,6})?(cors|session|cookieParser|csrf|csurf|passport\.\w+|helmet|expressJwt|jwt|auth\w{0,30}|bodyParser\.\w+|express\.json|xhub|verify\w{0,30}|basicAuth|authenticate\w{0,30}|protect|requireAuth)\b([^\n]{0,200})/,
  ],
  [
    'express',
    /^\s{0,24}(saveUninitialized|resave|sameSite|secure|httpOnly|maxAge|proxy|trust proxy)\s{0,6}:\s{0,6}([^,\n]{1,100})/,
  ],
  ['express', /\bapp\.set\(\s{0,6}['"](trust proxy)['"]\s{0,6},\s{0,6}([^)]{1,60})/],
  ['cookie', /\b(cookie)\s{0,6}:\s{0,6}(\{[^{}\n]{1,200}\})/],
  [
    'jwt',
    /^\s{0,24}(audience|issuer|algorithms|secret|secretOrKey|jwksUri|ignoreExpiration|clockTolerance|algorithm|credentialsRequired|requestProperty|jwtFromRequest|secretOrPrivateKey|signOptions|expiresIn)\s{0,6}:\s{0,6}(.{1,200}?),?\s{0,6}$/,
  ],
  [
    'php-cors',
    /^\s{0,24}["'](origin|methods|headers\.allow|headers\.expose|credentials|cache|path|ignore|passthrough|secure|relaxed|secret|header|regexp|cookie|attribute)["']\s{0,6}=>\s{0,6}(.{1,200}?),?\s{0,6}$/,
  ],
  [
    'laravel',
    /^\s{0,24}["'](guard|driver|provider|supported_|stateful|supports_credentials|allowed_origins|allowed_headers|paths|same_site|domain|middleware|expiration)\w{0,20}["']\s{0,6}=>\s{0,6}(.{1,200}?),?\s{0,6}$/,
  ],
  ['meta', /<(link rel="manifest")([^>]{1,200})>/],
  ['crontab', /^\s{0,24}((?:[\d*/,-]{1,20}\s{1,6}){4}[\d*/,-]{1,20})\s{1,6}(\S.{1,200})$/],
]

const formsIn = standing(LINES, ([, expression]) => [expression])

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value

/** The settings of files and frameworks that have forms of their own: `.npmrc`, Docker's config.json, Traefik labels, Django, ASP.NET … */
export const readFileLines = (lines: readonly (Line | undefined)[]): readonly Setting[] => {
  const forms = formsIn(lines)
  if (forms.length === 0) return []
  return lines.flatMap((line): readonly Setting[] => {
    const text = line?.text.slice(0, 1000) ?? ''
    if (!line || text.trim() === '') return []
    for (const [format, expression] of forms) {
      const match = expression.exec(text)
      if (match) return [{ format, name: match[1] ?? '', value: unquoted((match[2] ?? '').trim()), where: line.where }]
    }
    return []
  })
}
