import type { Contrast } from '../../circumstance.ts'
import { finder, patternsOf } from './pattern.ts'

/** With what, where or for whom something works or fails: the words of it in a sentence. */
const TABLE: readonly (readonly [Contrast, string])[] = [
  ['curl', 'curl / wget / httpie / libcurl / curl.exe'],
  [
    'postman',
    'postman / insomnia / bruno / hoppscotch / thunder client / soapui / soap ui / rest client / advanced rest client / paw / yaak / postmen',
  ],
  ['private-window', 'private window|mode|tab|browsing / incognito / inprivate / in private / anonymous window|tab'],
  [
    'another-browser',
    'another|other|different|others browser|browsers / internet explorer / ie11 / in|on|with|from ie',
  ],
  ['browser', 'browser|browsers|webbrowser / browser address bar / address bar'],
  ['chrome', 'chrome / chromium / in|on|with|ms|microsoft edge / brave / opera'],
  ['safari', 'safari / ios safari / webkit'],
  ['firefox', 'firefox / ff'],
  [
    'mobile',
    'mobile|phone|iphone|ipad|tablet|smartphone|ios|cellphone / android / my phone / mobile app / ios app / android app',
  ],
  ['desktop', 'desktop|laptop / desktop app|client|version / my pc|laptop|computer'],
  [
    'python',
    'python|python3|requests.get|requests.post|aiohttp|urllib|urllib3|httpx / python requests|script|code|program|client / requests library|module / jupyter / django code',
  ],
  [
    'javascript',
    'javascript|typescript|axios|nodejs|node.js|jquery|xhr|xmlhttprequest|node-fetch|angularjs|angular|react|vue / js code|client|app|sdk / in|from|with|using|via js|node|fetch / node app|code|script|server|client / fetch api|call|request / ajax ?call|request|requests / nuxt / svelte / react|next app',
  ],
  ['java', 'java|kotlin|okhttp|resttemplate|webclient|httpurlconnection / spring boot / java code|client|program|app'],
  [
    'dotnet',
    '.net|dotnet|c#|csharp|httpclient|restsharp|asp.net|vb.net / net core / c# code|client|app|program|example / powershell|invoke-restmethod|invoke restmethod|webrequest',
  ],
  ['php', 'php|guzzle / php code|script|client|curl'],
  ['go', 'golang / go program|client|code|app|sdk|service|backend / in|using|with|from go'],
  ['ruby', 'ruby|faraday|httparty / ruby code|script|client|gem'],
  ['command-line', 'cli / command line / commandline / aws cli / az cli / gh cli / on|from|in|via|using the cli'],
  [
    'api-console',
    'api explorer|console|tester|playground / playground / test console|form|tool / graph explorer / developer console / graphiql / api tester / developer portal / tester',
  ],
  ['swagger', 'swagger / swagger ui|page / openapi ui|page / swashbuckle / redoc / scalar'],
  ['terminal', 'terminal|shell|bash|ssh session / command prompt / cmd / console'],
  ['ide', 'ide|intellij|vscode|pycharm|eclipse|rider / visual studio ?code / android studio / vs code / debugger'],
  [
    'local',
    'localhost|locally|local|localy / my machine / my own machine|computer|pc / dev machine|environment|server / development server|environment|machine / my mac|laptop / in|on dev|development / runserver / chalice local / debug mode',
  ],
  [
    'production',
    'production|prod|deployed|deployment|live|vps / remote server|machine|host / on|from the server / deployed app|version|site|application|server / live site|server|environment|mode|system / hosted / when deployed / once deployed / on aws|azure|heroku|vercel|netlify|render|ec2|lambda / published',
  ],
  [
    'staging',
    'staging|sandbox|uat|preprod|qa|stage / test environment|server|system|mode|instance / pre prod|production',
  ],
  [
    'another-account',
    'another|different|other|second account|login|tenant / test account / other accounts / colleague|friend|brother|sister|wife|husband|partner|mother|father|mum|mom|dad|son|daughter|roommate|coworker account|login|profile / another user|person account|login / new account / service account',
  ],
  [
    'another-key',
    'another|other|different|second|old|programmatic|previous key|token|keys|tokens|secret / personal|user|admin|master|root token|key / live key / test key',
  ],
  [
    'another-user',
    'my|our|a colleague|coworker|friend|wife|husband|boss|teammate / colleagues|coworkers|friends|teammates / other people|users|user|colleagues|members / another|different user|colleague|person|people / everyone|everybody|anyone else / others|someone else / rest of|the team / most users|people',
  ],
  ['admin', 'administrator|superuser / admin account|user|login|key / as ?an admin|root|administrator'],
  [
    'another-program',
    'another|other|different|second|third program|app|tool|client|application|library|script|scripts|software|bot|bots|integration|integrations|programs|apps|tools|clients|applications|libraries / other clients|tools|library|programs|apps / other|another|different webdav|caldav|carddav|imap|mail|email|ftp|git|http|rest|mqtt|rtsp|media|music|desktop|mobile client|clients|program|programs|app|apps|tool|tools|player|players / browser extension',
  ],
  [
    'another-host',
    'another|other|different|second server|machine|computer|pc|device|host|laptop|vm|box|instance|node|site|servers|machines|computers|devices|hosts|sites / other|another|different environment|region / same server / older devices',
  ],
  [
    'old-version',
    'old|older|previous|prior|earlier|last version|release|versions|releases|client|build|image|sdk|api / on|with|in|using v1 / downgrading|downgrade|downgraded / rolling|rolled|roll back / going|went|go|reverting|reverted back / reverting|reverted|revert / old one / until|till|up to version|v',
  ],
  [
    'new-version',
    'new|newer|latest|newest|updated|current version|release|versions|build|update|image|sdk|one / latest / after updating|upgrading',
  ],
  ['another-version', 'another|other|different version|versions'],
  ['ip-address', 'ip address / via|by|over|using|with ip / direct ip'],
  ['https', 'https / over|via|with|using ssl|tls|https'],
  ['http', 'plain|over|via|with|using|normal|use|insecure ?the ?insecure ?plain ?protocol http / http only'],
  [
    'trailing-slash',
    'with|adding|add|added|and ?a ?the trailing|final|ending slash / trailing slash / slash at ?the end',
  ],
  [
    'no-trailing-slash',
    'without ?a ?the trailing|final|ending slash / no trailing slash / without ?the slash / missing slash',
  ],
  [
    'query-added',
    '?… / query parameter|string added / adding|add|added|append|appending ?a ?some query|random|dummy / cache buster',
  ],
  [
    'direct',
    'directly|direct / without ?the ?a reverse|corporate|company ?proxy / without ?the ?a proxy|nginx|cloudflare|traefik|gateway|vpn / bypass|bypassing|skipping ?the proxy|nginx|gateway|cloudflare|cdn|cache|load / direct access|connection|call|request / from inside / port directly / on ?the exposed|published|container port / straight to',
  ],
  [
    'proxy',
    'through|behind|via|over|using|with ?the ?our ?my ?a reverse|corporate|company|nginx ?proxy / through|behind|via|over|with|using ?the ?our ?my ?a proxy|nginx|apache|traefik|cloudflare|caddy|haproxy|iis|gateway|ingress|cdn|cloudfront|kong / reverse proxy / public url',
  ],
  [
    'another-network',
    'another|other|different|home|mobile|office|guest network|wifi|connection|networks|location|country|internet / mobile data|hotspot / hotspot|4g|5g|lte / at home / from outside / vpn / outside ?the network|vpn|company',
  ],
  [
    'login',
    'login|logging|signing|signin / log in|on / logged in / logs in|on / sign in|on / signed in / authentication itself / login page|itself',
  ],
  [
    'other-endpoint',
    'other|another|different endpoint|endpoints|route|routes|page|pages|api|apis|call|calls|request|requests|url|urls|resource|resources|repo|repos|repository|repositories|project|projects|methods / everything else / get requests|request / all other / rest of / other|different bucket|queue|topic',
  ],
  [
    'web-interface',
    'web ui|interface|app|site|page|gui|client|version|portal|login / website|webui|gui|webapp|dashboard|portal|webinterface / web browser ui',
  ],
  ['windows', 'win10|win11 / on|under|from|in|for|my windows / windows machine|pc|box|works|fails'],
  ['linux', 'linux|ubuntu|debian|centos|wsl|fedora|alpine|redhat / on linux / raspberry pi'],
  ['mac', 'mac|macos|osx|macbook / os x / my mac'],
  ['ssh', 'ssh|scp'],
  [
    'app',
    'my|the|our|in|from|their|official|native app|application|program / c++ code / my|our|your own|code|script / my script|client|code|bot|program / own app|code / flutter / from|in code / the|this sdk|library|node / this code / codebase',
  ],
]

/** Finds what a sentence speaks of as a place, program or person that something works or fails with. */
export const findEnvironments = finder(patternsOf(TABLE))

/** Programs and places that a word like them only qualifies: "curl in PHP" is PHP. */
export const isPart = (
  inner: { readonly start: number; readonly end: number },
  outer: { readonly start: number; readonly end: number },
): boolean => outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
