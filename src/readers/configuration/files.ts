import type { Setting } from '../../evidence.ts'
import type { Line } from '../reader.ts'

/** Lines that only one kind of file has: the expression's groups are the name and the value. */
const LINES: readonly (readonly [string, RegExp])[] = [
  [
    'npmrc',
    /^\s*((?:@[\w-]{1,60}|\/\/[\w.:/-]{1,200}):(?:registry|_authToken|_auth|_password|username|email|always-auth|certfile|keyfile))\s*=\s*(.*)$/,
  ],
  ['npmrc', /^\s*(registry|always-auth|_auth|_authToken|email|strict-ssl|proxy|https-proxy|noproxy)\s*=\s*(.*)$/],
  ['netrc', /^\s*(machine)\s+(\S+(?:\s+login\s+\S+)?)/],
  ['traefik', /(traefik\.[\w.-]{1,120})\s*[=:]\s*"?([^"\s]{1,300})/],
  ['docker-config', /^\s*"(auths|credsStore|credHelpers|credsStore|HttpHeaders)"\s*:\s*(.{1,200}?),?\s*$/],
  [
    'docker-config',
    /^\s*"((?:https?:\/\/)?[\w.-]{1,120}(?::\d{2,5})?(?:\/v\d\/?)?)"\s*:\s*(\{\s*(?:\}|"auth".{0,200}))/,
  ],
  ['git-config', /^\s*(?:\$ )?git config (?:--(?:global|local|system) )?([\w.:/-]{1,200})\s+(.{1,200})$/],
  [
    'git-config',
    /^\s*(helper|extraheader|useHttpPath|insteadOf|sslVerify|emptyAuth|proactiveAuth|allowNTLMAuth)\s*=\s*(.*)$/,
  ],
  ['gradle', /^\s*(credentials|authentication|allowInsecureProtocol)\s*(?:=|\(|\{)\s*(.{1,300})$/],
  [
    'django',
    /^\s*['"]?(DEFAULT_AUTHENTICATION_CLASSES|DEFAULT_PERMISSION_CLASSES|AUTHENTICATION_BACKENDS|MIDDLEWARE|AUTH_USER_MODEL|AUTH_HEADER_TYPES|SIGNING_KEY|ALLOWED_HOSTS|CORS_[A-Z_]{3,40}|CSRF_[A-Z_]{3,40}|SESSION_[A-Z_]{3,40})['"]?\s*[:=]\s*(.{1,300})$/,
  ],
  [
    'django',
    /^\s*['"]((?:rest_framework|django|rest_framework_simplejwt|knox|oauth2_provider|corsheaders)\.[\w.]{3,120})['"]()/,
  ],
  [
    'dotnet',
    /^\s*(?:[\w.]{1,60}\.)?(AddAuthentication|AddAuthorization|UseAuthentication|UseAuthorization|UseRouting|UseEndpoints|UseCors|AddJwtBearer|AddCookie|AddMicrosoftIdentityWebApi|AddIdentity\w{0,20}|MapControllers|AddOpenIdConnect|AddNegotiate)\s*(?:<[^<>]{0,80}>)?\(([^\n]{0,200})/,
  ],
  [
    'dotnet',
    /\b(ValidateIssuer|ValidateAudience|ValidateLifetime|ValidateIssuerSigningKey|RequireHttpsMetadata|ClockSkew|Authority|Audience|ValidAudience|ValidIssuer|IssuerSigningKey|SaveToken|MapInboundClaims|UseDefaultCredentials|PreAuthenticate|AllowAutoRedirect|RequireExpirationTime|UseCookies)\s*=\s*([^,;\s]{1,200})/,
  ],
  [
    'spring',
    /\.(authorizeHttpRequests|authorizeRequests|antMatchers|requestMatchers|permitAll|authenticated|anyRequest|httpBasic|csrf|oauth2ResourceServer|formLogin|cors|sessionManagement|hasRole|hasAuthority|addFilterBefore|sensitiveHeaders|mvcMatchers)\s*\(([^\n]{0,200})/,
  ],
  [
    'express',
    /\b(?:app|router|server)\.use\(\s*(?:['"`][^'"`]{0,80}['"`],\s*)?(cors|session|cookieParser|csrf|csurf|passport\.\w+|helmet|expressJwt|jwt|auth\w{0,30}|bodyParser\.\w+|express\.json|xhub|verify\w{0,30}|basicAuth|authenticate\w{0,30}|protect|requireAuth)\b([^\n]{0,200})/,
  ],
  ['express', /^\s*(saveUninitialized|resave|sameSite|secure|httpOnly|maxAge|proxy|trust proxy)\s*:\s*([^,\n]{1,100})/],
  ['express', /\bapp\.set\(\s*['"](trust proxy)['"]\s*,\s*([^)]{1,60})/],
  ['cookie', /\b(cookie)\s*:\s*(\{[^{}\n]{1,200}\})/],
  [
    'jwt',
    /^\s*(audience|issuer|algorithms|secret|secretOrKey|jwksUri|ignoreExpiration|clockTolerance|algorithm|credentialsRequired|requestProperty|jwtFromRequest|secretOrPrivateKey|signOptions|expiresIn)\s*:\s*(.{1,200}?),?\s*$/,
  ],
  [
    'php-cors',
    /^\s*["'](origin|methods|headers\.allow|headers\.expose|credentials|cache|path|ignore|passthrough|secure|relaxed|secret|header|regexp|cookie|attribute)["']\s*=>\s*(.{1,200}?),?\s*$/,
  ],
  [
    'laravel',
    /^\s*["'](guard|driver|provider|supported_|stateful|supports_credentials|allowed_origins|allowed_headers|paths|same_site|domain|middleware|expiration)\w{0,20}["']\s*=>\s*(.{1,200}?),?\s*$/,
  ],
  ['meta', /<(link rel="manifest")([^>]{1,200})>/],
  ['crontab', /^\s*((?:[\d*/,-]{1,20}\s+){4}[\d*/,-]{1,20})\s+(\S.{1,200})$/],
]

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value

/** The settings of files and frameworks that have forms of their own: `.npmrc`, Docker's config.json, Traefik labels, Django, ASP.NET … */
export const readFileLines = (lines: readonly (Line | undefined)[]): readonly Setting[] =>
  lines.flatMap((line): readonly Setting[] => {
    const text = line?.text.slice(0, 1000) ?? ''
    if (!line || text.trim() === '') return []
    for (const [format, expression] of LINES) {
      const match = expression.exec(text)
      if (match) return [{ format, name: match[1] ?? '', value: unquoted((match[2] ?? '').trim()), where: line.where }]
    }
    return []
  })
