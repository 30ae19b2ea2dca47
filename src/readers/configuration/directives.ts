import type { Setting } from '../../evidence.ts'
import type { Line } from '../reader.ts'

/** The directives of a server's configuration that decide authentication, by the server's name. */
const DIRECTIVES: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'apache',
    new Set(
      (
        'authtype authname authuserfile authgroupfile authbasicprovider authdigestprovider authbasicauthoritative require satisfy allow deny order allowoverride ' +
        'requestheader header setenvif setenv passenv rewriterule rewritecond rewriteengine cgipassauth wsgipassauthorization fcgidpassheader proxypass ' +
        'proxypassreverse proxypassmatch proxypreservehost sethandler authldapurl authldapbinddn krb5keytab krbauthrealms krbservicename gssapicredstore ' +
        'gssapibasicauth oidcclientid oidcprovidermetadataurl oidcredirecturi errordocument listen servername serveralias allowoverridelist limitexcept ' +
        'authmerging proxyaddheaders requireall requireany options wsgiscriptalias fastcgiexternalserver shibrequestsetting authzforcebasic'
      ).split(' '),
    ),
  ],
  [
    'nginx',
    new Set(
      (
        'auth_basic auth_basic_user_file auth_request auth_request_set proxy_set_header proxy_pass proxy_pass_header proxy_hide_header proxy_cache ' +
        'proxy_cache_valid proxy_cache_key proxy_no_cache proxy_cache_bypass proxy_http_version proxy_redirect proxy_cookie_path proxy_cookie_domain fastcgi_param ' +
        'fastcgi_pass fastcgi_pass_header fastcgi_cache_valid satisfy allow deny return rewrite add_header underscores_in_headers ignore_invalid_headers location ' +
        'server_name listen include uwsgi_param uwsgi_pass grpc_set_header grpc_pass error_page limit_req limit_except auth_jwt auth_jwt_key_file auth_gss ' +
        'auth_gss_realm auth_gss_keytab auth_gss_service_name auth_gss_allow_basic_fallback large_client_header_buffers keepalive proxy_intercept_errors ' +
        'proxy_pass_request_headers expires try_files if upstream set real_ip_header set_real_ip_from'
      ).split(' '),
    ),
  ],
  [
    'caddy',
    new Set(
      'reverse_proxy basicauth basic_auth forward_auth header_up header_down php_fastcgi handle handle_path route uri copy_headers trusted_proxies'.split(
        ' ',
      ),
    ),
  ],
  [
    'haproxy',
    new Set(
      'http-request http-response option acl use_backend default_backend frontend backend server reqadd reqidel reqidel rspadd userlist bind'.split(
        ' ',
      ),
    ),
  ],
  ['squid', new Set('auth_param http_access acl cache_peer http_port'.split(' '))],
  ['netrc', new Set('machine login password default'.split(' '))],
  ['ssh', new Set(['identityfile', 'passwordauthentication', 'pubkeyauthentication'])],
]

const HELD_BY_NGINX = /[;{]\s{0,8}(?:#.{0,200})?$/

/** Names that only one server uses, so that one line tells whose it is. */
const APACHE_ONLY =
  /^(?:AuthType|AuthName|AuthUserFile|AuthGroupFile|AuthBasicProvider|Require|Satisfy|RewriteRule|RewriteCond|RewriteEngine|SetEnvIf|SetEnv|PassEnv|RequestHeader|CGIPassAuth|WSGIPassAuthorization|FcgidPassHeader|ProxyPass\w*|ProxyPreserveHost|SetHandler|AuthLDAP\w+|Krb\w+|Krb5\w+|Gssapi\w+|OIDC\w+|AllowOverride|Order|Allow|Deny|Options|Listen|ErrorDocument|WSGIScriptAlias|Header|ServerName|ServerAlias)$/

type Directive = { readonly format: string; readonly name: string; readonly value: string }

const readNetrc = (text: string): Directive | null =>
  /^machine \S+/.test(text) ? { format: 'netrc', name: 'machine', value: text.replace(/^machine /, '') } : null

const everyName: ReadonlySet<string> = new Set(DIRECTIVES.flatMap(([, names]) => [...names]))

const readDirective = (text: string): Directive | null => {
  const first = /^[^\s;{]+/.exec(text)?.[0] ?? ''
  if (!everyName.has(first) && !APACHE_ONLY.test(first)) return null
  const [name = '', ...rest] = text.replace(/\s{0,8}[;{]$/, '').split(/\s+/)
  const value = rest.join(' ')
  if (name === '' || value === '') return null
  if (APACHE_ONLY.test(name) && !text.endsWith(';')) return { format: 'apache', name, value }
  const known = DIRECTIVES.filter(([, names]) => names.has(name))
  const nginx = known.some(([format]) => format === 'nginx') && HELD_BY_NGINX.test(text)
  if (nginx && !/^\s*[\w.$]+\(/.test(value)) return { format: 'nginx', name, value }
  if (
    known.some(([format]) => format === 'caddy') &&
    /^(?:reverse_proxy|basicauth|basic_auth|forward_auth|header_up|header_down|php_fastcgi|copy_headers)$/.test(name)
  )
    return { format: 'caddy', name, value }
  if (/^http-(?:request|response)$/.test(name) || /^(?:auth_param|http_access|cache_peer)$/.test(name))
    return { format: name.startsWith('http-') ? 'haproxy' : 'squid', name, value }
  return readNetrc(text)
}

const OPENED =
  /^<(IfModule|Directory|DirectoryMatch|Location|LocationMatch|Files|FilesMatch|VirtualHost|Limit|LimitExcept|If|RequireAll|RequireAny|RequireNone|Proxy)\b ?([^>]{0,200})>/i

const CLOSED =
  /^<\/(IfModule|Directory|DirectoryMatch|Location|LocationMatch|Files|FilesMatch|VirtualHost|Limit|LimitExcept|If|RequireAll|RequireAny|RequireNone|Proxy)>/i

/**
 * The directives of Apache, nginx, Caddy, HAProxy, Squid and `.netrc` that decide authentication, in their order. Sections stand among
 * them as settings of their own: `<Directory>` with its argument and `</Directory>`, nginx's `location`.
 */
export const readDirectives = (lines: readonly (Line | undefined)[]): readonly Setting[] =>
  lines.flatMap((line): readonly Setting[] => {
    const text = line?.text.slice(0, 1000).trim() ?? ''
    if (!line || text === '' || text.startsWith('#')) return []
    if (!text.startsWith('<')) {
      const directive = readDirective(text)
      return directive ? [{ ...directive, where: line.where }] : []
    }
    const opened = OPENED.exec(text)
    if (opened)
      return [{ format: 'apache', name: `<${opened[1]}>`, value: (opened[2] ?? '').trim(), where: line.where }]
    const closed = CLOSED.exec(text)
    if (closed) return [{ format: 'apache', name: `</${closed[1]}>`, value: '', where: line.where }]
    return []
  })
