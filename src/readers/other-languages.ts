import type { Statement } from '../evidence.ts'
import { isAscii } from '../search/ascii.ts'
import { standing } from './lines/standing.ts'
import type { Line, Reader } from './reader.ts'

/** A wording in two halves, each a choice of word stems in lower case, that stand near each other in either order; or whole phrases, where there is no second half. */
type Wording = {
  readonly one: readonly string[]
  readonly other?: readonly string[]
  readonly choices: readonly RegExp[]
  /** Whether each half has a stem in ASCII: of the others none stands in a text of nothing else. */
  readonly plain: boolean
}

const split = (words: string): readonly string[] => words.split('|')
const pair = (one: string, other: string): Wording => ({
  one: split(one),
  other: split(other),
  choices: [new RegExp(one), new RegExp(other)],
  plain: split(one).some(isAscii) && split(other).some(isAscii),
})
const whole = (one: string): Wording => ({
  one: split(one),
  choices: [new RegExp(one)],
  plain: split(one).some(isAscii),
})

/** German, French, Spanish, Portuguese, Dutch, Italian, Russian, Chinese, Japanese. */
const wrongPassword: readonly Wording[] = [
  pair(
    'passwort|kennwort|benutzername|zugangsdaten|anmeldedaten|anmeldeinformationen',
    'falsch|ungültig|nicht korrekt|inkorrekt|stimmt nicht|stimmen nicht|nicht richtig|fehlerhaft',
  ),
  pair("mot de passe|identifiant|informations d'identification", 'incorrect|invalide|erroné|mauvais|faux'),
  pair(
    'contraseña|credenciales|nombre de usuario',
    'incorrect|inválid|no válid|no es válid|erróne|no es correct|no coincide',
  ),
  pair('senha|palavra-passe|credenciais', 'incorret|inválid|errad|não confere|não correspond'),
  pair(
    'wachtwoord|inloggegevens|gebruikersnaam',
    'onjuist|verkeerd|ongeldig|niet juist|niet correct|klopt niet|kloppen niet',
  ),
  pair('password|credenziali|nome utente', 'errat|non valid|non corrett|non è corrett|non sono corrett|sbagliat'),
  pair(
    'пароль|пароля|логин|учетные данные|учётные данные|имя пользователя',
    'неверн|неверен|неправильн|не совпада|не подходит',
  ),
  pair('密码|密碼|账号|帐号|帳號|用户名', '错误|錯誤|不正确|不正確|不匹配|有误|不对'),
  pair(
    'パスワード|ログイン情報|ユーザー名|ユーザ名',
    '違います|正しくありません|間違って|一致しません|違って|誤り|誤って',
  ),
]

const expired: readonly Wording[] = [
  pair('sitzung|token|schlüssel|anmeldung|session', 'abgelaufen|nicht mehr gültig'),
  pair('session|jeton|token|clé', 'expiré'),
  pair('sesión|token|clave', 'expirad|expiró|caducad|caducó'),
  pair('sessão|token|chave', 'expirou|expirad'),
  pair('sessie|token|sleutel', 'verlopen'),
  pair('sessione|token|chiave', 'scadut'),
  pair('сессия|сессии|сеанс|токен|срок действия', 'истек|истёк|просроч'),
  pair('登录|登入|会话|會話|令牌|token|密钥', '过期|過期|失效|超时|逾時'),
  pair('セッション|トークン|ログイン', '有効期限|期限切れ|切れました|タイムアウト'),
]

const notAuthorized: readonly Wording[] = [
  whole(
    'nicht autorisiert|nicht berechtigt|keine berechtigung|fehlende berechtigung|zugriff verweigert|kein zugriff|nicht angemeldet',
  ),
  whole("non autorisé|accès refusé|accès interdit|pas autorisé|authentification requise|n'êtes pas autorisé"),
  whole('no autorizado|acceso denegado|no está autorizado|sin autorización|no tiene permiso|requiere autenticación'),
  whole('não autorizado|acesso negado|sem permissão|sem autorização|não tem permissão|autenticação necessária'),
  whole('niet geautoriseerd|geen toegang|toegang geweigerd|niet gemachtigd|niet bevoegd'),
  whole(
    'non autorizzato|accesso negato|accesso non autorizzato|non sei autorizzato|non hai i permessi|autenticazione richiesta',
  ),
  whole(
    'не авторизован|доступ запрещен|доступ запрещён|нет доступа|отказано в доступе|требуется авторизация|недостаточно прав',
  ),
  whole(
    '未授权|未經授權|无权限|没有权限|没有访问权限|沒有權限|拒绝访问|访问被拒|存取被拒|认证失败|身份验证失败|需要身份验证|鉴权失败|认证错误',
  ),
  whole('認証エラー|認証に失敗|認証が必要|権限がありません|アクセスが拒否|アクセス権がありません|許可されていません'),
]

const logInAgain: readonly Wording[] = [
  whole(
    'angemeldet bleiben|wieder abgemeldet|ständig abgemeldet|wieder ausgeloggt|ständig ausgeloggt|rester connecté|déconnecte tout le temps|déconnecté à chaque',
  ),
  whole(
    'mantener la sesión|se me cierra la sesión|permanecer conectado|manter conectado|ingelogd blijven|steeds uitgelogd|resta collegato|rimanere connesso',
  ),
  whole('постоянно выкидывает|разлогинивает|自动退出登录|总是被登出|すぐログアウト|勝手にログアウト'),
  pair('anmelden|melden sie sich|einloggen|loggen sie sich', 'bitte|erneut|müssen sich|neu '),
  pair('connecter|connectez-vous|identifier', 'veuillez|merci de|vous devez|à nouveau'),
  whole('inicie sesión|iniciar sesión|inicia sesión|reconnectez-vous'),
  whole('faça login|faça o login|fazer login|entre novamente|inicie sessão|inicie a sessão|iniciar sessão'),
  pair('inloggen|in te loggen|meld u|log opnieuw|log a.u.b.', 'opnieuw|moet |gelieve|aan'),
  pair('effettua|accedi|esegui|effettuare|eseguire', "login|l'accesso|di nuovo|nuovamente"),
  whole('войдите|авторизуйтесь|необходимо войти|выполните вход'),
  whole('请登录|请先登录|请重新登录|重新登录|尚未登录|未登录|請登入|請先登入|請重新登入'),
  whole('ログインしてください|サインインしてください|ログインし直して|ログインが必要|再ログイン'),
]

/** What people tell rather than pages: what was changed, when it fails, what is off. */
const changed: readonly Wording[] = [
  whole(
    'passwort geändert|kennwort geändert|änderung des passwort|passwortwechsel|token neu erzeugt|token neu generiert|token neu erstellt|schlüssel neu erzeugt',
  ),
  whole(
    'changé de mot de passe|changé le mot de passe|changé mon mot de passe|changement de mot de passe|régénéré le token|régénéré le jeton|régénéré la clé',
  ),
  whole(
    'cambiar la contraseña|cambiado la contraseña|cambié la contraseña|cambié mi contraseña|regenerado el token|regenerar el token',
  ),
  whole(
    'mudei a senha|mudar a senha|alterei a senha|alterar a senha|troquei a senha|trocar a senha|gerei um novo token|wachtwoord gewijzigd|wachtwoord veranderd|cambiato la password|rigenerato il token',
  ),
  whole('сменил пароль|сменила пароль|смены пароля|поменял пароль|перевыпустил токен|перегенерировал'),
  whole(
    '修改密码|修改了密码|改了密码|更改密码|重新生成了token|重新生成token|重置了令牌|パスワードを変更|トークンを再生成|トークンを再発行',
  ),
]

const afterAWhile: readonly Wording[] = [
  whole('nach einer weile|nach einiger zeit|nach ein paar minuten|nach ein paar stunden|nach einer stunde'),
  whole("après un certain temps|après quelque temps|au bout d'un moment|au bout d'une heure|après une heure"),
  whole(
    'después de un rato|después de un tiempo|después de una hora|al cabo de un rato|depois de um tempo|depois de algum tempo|depois de uma hora',
  ),
  whole("na een tijdje|na een uur|dopo un po'|dopo qualche minuto|dopo un'ora|через некоторое время|через час"),
  whole('过一会|过段时间|一段时间后|一段时间之后|過一陣子|しばらくすると|時間が経つと|1時間後'),
]

const clockIsOff: readonly Wording[] = [
  pair('uhr|systemzeit|uhrzeit', 'falsch|geht vor|geht nach|abweich'),
  pair("l'horloge|l'heure", 'décalé|incorrect|mauvaise|fausse'),
  pair('reloj|la hora|relógio|orologio', 'mal|errad|incorrect|atrasad|adelantad|sbagliat|adiantad'),
  pair('часы|время', 'неправильн|отста|спеша|неверн'),
  pair('时钟|系统时间|時鐘|時計|時刻', '不对|不准|错误|慢|ずれ|狂っ'),
]

const lineBreak: readonly Wording[] = [
  pair('token|schlüssel|passwort', 'zeilenumbruch|leerzeichen am ende'),
  pair('token|jeton|clé|mot de passe', 'saut de ligne|retour à la ligne|espace à la fin'),
  pair('token|clave|contraseña|chave|senha', 'salto de línea|espacio al final|quebra de linha|espaço no final'),
  pair('токен|ключ|пароль|token', 'перенос строки|пробел в конце'),
  pair('token|令牌|密钥|密码|トークン|キー|パスワード', '换行|換行|空格|改行|空白'),
]

const neverArrives: readonly Wording[] = [
  pair('authorization', 'kommt nicht an|geht verloren|fehlt am server|wird entfernt'),
  pair('authorization', "n'arrive pas|disparaît|est supprimé|n'est pas transmis"),
  pair('authorization', 'no llega|desaparece|se pierde|não chega|some no|non arriva|komt niet aan'),
  pair('authorization', 'не доходит|не приходит|теряется|пропадает|收不到|丢失|没有传|届かない|消え'),
]

const worksInClient: readonly Wording[] = [
  pair('postman|insomnia|curl', 'funktioniert es|geht es|fonctionne|ça marche|funciona|funziona|werkt het'),
  pair('postman|insomnia|curl', 'работает|可以|正常|没问题|できます|動きます|成功'),
]

const inactive: readonly Wording[] = [
  pair('konto|account|zugang', 'gesperrt|deaktiviert|inaktiv'),
  pair('compte', 'inactif|désactivé|bloqué|suspendu'),
  pair('cuenta|conta', 'inactiv|bloquead|desactivad|desativad|suspendid|suspensa'),
  pair('account|profilo', 'geblokkeerd|gedeactiveerd|disattivat|bloccat|sospes'),
  pair('аккаунт|учетная запись|учётная запись', 'заблокирован|неактив|отключен'),
  pair('账号|帐号|账户|アカウント', '被锁|被禁用|被封|停用|冻结|ロック|停止|無効'),
]

const banned: readonly Wording[] = [
  pair('ip|adresse', 'gesperrt|blockiert|bannie|bloquée'),
  pair('ip|dirección|endereço|indirizzo', 'bloquead|banead|banid|bloccat'),
  pair('ip', 'заблокирован|забанен|被封禁|被封锁|被禁|封禁|ブロック|차단'),
]

type Meaning = { readonly meaning: string; readonly wording: Wording }

const means = (meaning: string, wordings: readonly Wording[]): readonly Meaning[] =>
  wordings.map((wording) => ({ meaning, wording }))

const MEANINGS = [
  ...means('wrong password', wrongPassword),
  ...means('expired', expired),
  ...means('not authorized', notAuthorized),
  ...means('log in again', logInAgain),
  ...means('account inactive', inactive),
  ...means('address banned', banned),
  ...means('credential changed', changed),
  ...means('clock is off', clockIsOff),
  ...means('line break', lineBreak),
  ...means('never arrives', neverArrives),
  ...means('after a while', afterAWhile),
  ...means('works in a client', worksInClient),
]

const choicesOf = ({ wording }: Meaning): readonly RegExp[] => wording.choices
const meaningsIn = standing(MEANINGS, choicesOf)
const plainMeaningsIn = standing(
  MEANINGS.filter(({ wording }) => wording.plain),
  choicesOf,
)

const longest = 2000
const within = 40

/** What lasts for a time and is no session. */
const token = /token|jeton|schlüssel|\bclé\b|\bclave\b|\bchave\b|sleutel|chiave|токен|令牌|密钥|トークン/

const DENIED = /(?:^|[\s"'(])(?:nicht|kein|keine|pas|não|niet|geen|не|нет) $/

/** Whether a stem stands there, and no negation right before it. */
const stands = (text: string, stem: string, from: number, to: number): boolean => {
  const at = text.indexOf(stem, from)
  return at >= 0 && at < to && !DENIED.test(text.slice(Math.max(0, at - 8), at))
}

const isMet = (text: string, { one, other }: Wording): boolean =>
  one.some((stem) => {
    const at = text.indexOf(stem)
    if (at < 0 || !other) return at >= 0
    return other.some((second) => stands(text, second, Math.max(0, at - within), at + stem.length + within))
  })

const codeOf = (text: string, meaning: string): string => {
  if (meaning !== 'expired') return meaning
  return token.test(text) ? 'token expired' : 'session expired'
}

const lower = (text: string): string => text.slice(0, longest).toLowerCase().replaceAll('’', "'")

const read = ({ text, where }: Line, candidates: readonly Meaning[]): readonly Statement[] => {
  const low = lower(text)
  const met = candidates.find(({ wording }) => isMet(low, wording))
  return met ? [{ text: text.trim(), by: 'page', code: codeOf(low, met.meaning), where }] : []
}

/** What programs say in other languages than English; `code` is its meaning in English. It takes no lines. */
export const otherLanguages: Reader = {
  format: 'other languages',
  read: (lines) => {
    const marked = lines.some((line) => line && !isAscii(line.text))
    const candidates = (marked ? meaningsIn : plainMeaningsIn)(lines)
    if (candidates.length === 0) return {}
    return { statements: lines.flatMap((line) => (line ? read(line, candidates) : [])) }
  },
}
