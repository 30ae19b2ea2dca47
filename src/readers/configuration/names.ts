/** Words in the names of settings that decide authentication, with blanks, dots and capitals taken for `_`. */
const TELLING =
  /auth|login|password|passwd|passphrase|secret|token|api_?key|access_key|private_key|signing|jwt|jwks|issuer|audience|oidc|oauth|openid|saml|ldap|kerberos|krb|keytab|spn|sso|mfa|2fa|session|cookie|same_?site|csrf|cors|origin|credential|allow_?(?:anonymous|host|origin|ip|list|cred)|trusted|trust_?proxy|proxy|forward|header|realm|domain|scope|client_?id|tenant|authority|anonymous|whitelist|allowlist|denylist|permission|require|satisfy|user(?:name)?$|^user_|clock|leeway|skew|expir|lifetime|ttl|valid_|nonce|signature|algorithm|^alg$|role|policy|guard|middleware|security|base_?url|root_url|site_?url|app_url|server_name|registry|endpoint|_url$|^url$|host$|insecure|verify|tls|ssl|secure|rate_?limit|waf|cache|redirect|stateful|driver|audiences|validate|key_?set|public_key|certificate|webhook|hmac|hash|signed|basic|bearer|digest|ntlm|negotiate|account|org_id|multitenan/

/** Names of other settings, which hold one of those words by chance. */
const OTHER =
  /^(?:author|authors|description|version|name|image|background|keyboard|monkey|donkey|hockey|turkey)$|author(?!i)|keyword|monkey|publickeytoken|assembly|(?:error|exception)$/

/** Whether a setting of that name decides authentication. */
export const decidesAuthentication = (name: string): boolean => {
  const plain = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[-.: ]/g, '_')
  return TELLING.test(plain) && !OTHER.test(plain.replaceAll(/_(?=error|exception)/g, ''))
}
