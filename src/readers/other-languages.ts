import type { Statement } from '../evidence.ts'
import type { Line, Reader } from './reader.ts'

/** What login pages say in other languages, by what it means; in lower case, the common wordings of German, French, Spanish, … */
const SAID: readonly (readonly [string, string])[] = [
  [
    'wrong password',
    'falsches passwort|passwort ist falsch|passwort falsch|falsche zugangsdaten|ungültige anmeldedaten|benutzername oder passwort|kennwort ist falsch|falsches kennwort|zugangsdaten sind falsch|ungültiges passwort|' +
      'mot de passe incorrect|mauvais mot de passe|mot de passe invalide|identifiants incorrects|identifiants invalides|identifiant ou mot de passe|mot de passe est incorrect|' +
      'contraseña incorrecta|contraseña inválida|contraseña no válida|usuario o contraseña|credenciales incorrectas|credenciales inválidas|credenciales no válidas|la contraseña es incorrecta|' +
      'senha incorreta|senha inválida|senha errada|usuário ou senha|credenciais inválidas|palavra-passe incorreta|utilizador ou palavra-passe|' +
      'verkeerd wachtwoord|onjuist wachtwoord|wachtwoord is onjuist|ongeldige inloggegevens|gebruikersnaam of wachtwoord|wachtwoord onjuist|' +
      'password errata|password non valida|credenziali non valide|credenziali errate|nome utente o password|password non corretta|' +
      'неверный пароль|неправильный пароль|неверное имя пользователя|неверный логин|неверные учетные данные|неверные учётные данные|' +
      '密码错误|密码不正确|用户名或密码|账号或密码|帐号或密码|密碼錯誤|密碼不正確|パスワードが違います|パスワードが正しくありません|パスワードが間違って|ユーザー名またはパスワード|ログインidまたはパスワード',
  ],
  [
    'expired',
    'sitzung ist abgelaufen|sitzung abgelaufen|token ist abgelaufen|token abgelaufen|ist abgelaufen|session expirée|session a expiré|jeton expiré|jeton a expiré|a expiré|sesión ha expirado|sesión expirada|sesión caducada|ha caducado|token expirado|token caducado|' +
      'sessão expirou|sessão expirada|sessie is verlopen|sessie verlopen|token is verlopen|sessione scaduta|sessione è scaduta|token scaduto|è scaduto|сессия истекла|сеанс истек|сеанс истёк|срок действия|токен истек|токен истёк|' +
      '会话已过期|登录已过期|已过期|登录超时|登入逾時|已過期|セッションの有効期限|有効期限が切れ|期限切れ|セッションがタイムアウト',
  ],
  [
    'not authorized',
    'nicht autorisiert|nicht berechtigt|keine berechtigung|zugriff verweigert|nicht angemeldet|non autorisé|accès refusé|accès interdit|pas autorisé|no autorizado|acceso denegado|no está autorizado|sin autorización|' +
      'não autorizado|acesso negado|sem permissão|niet geautoriseerd|geen toegang|toegang geweigerd|niet gemachtigd|non autorizzato|accesso negato|accesso non autorizzato|не авторизован|доступ запрещен|доступ запрещён|нет доступа|отказано в доступе|' +
      '未授权|未經授權|无权限|没有权限|沒有權限|拒绝访问|访问被拒绝|存取被拒|认证失败|鉴权失败|認証エラー|認証に失敗|権限がありません|アクセスが拒否|アクセス権がありません|許可されていません',
  ],
  [
    'log in again',
    'erneut anmelden|bitte melden sie sich|erneut an|bitte anmelden|bitte einloggen|vous reconnecter|veuillez vous connecter|vous devez vous connecter|reconnectez-vous|inicie sesión|iniciar sesión|vuelva a iniciar|inicia sesión|faça login|faça o login|entre novamente|inicie a sessão|' +
      'log opnieuw in|opnieuw inloggen|meld u aan|effettua il login|effettuare il login|accedi di nuovo|effettua nuovamente|войдите снова|войдите в систему|авторизуйтесь|необходимо войти|请登录|请重新登录|请先登录|重新登录|請登入|請重新登入|ログインしてください|再度ログイン|再ログイン',
  ],
]

const PHRASES: readonly (readonly [string, string])[] = SAID.flatMap(([meaning, wordings]) =>
  wordings.split('|').map((wording) => [wording, meaning] as const),
)

type Said = (typeof PHRASES)[number]

const read = ({ text, where }: Line, candidates: readonly Said[]): readonly Statement[] => {
  const low = text.slice(0, 2000).toLowerCase()
  const met = candidates.find(([wording]) => low.includes(wording))
  return met ? [{ text: text.trim(), by: 'page', code: met[1], where }] : []
}

/** What programs say in other languages than English; `code` is its meaning in English. It takes no lines. */
export const otherLanguages: Reader = {
  format: 'other languages',
  read: (lines) => {
    const present = lines.filter((line) => line !== undefined)
    const whole = present
      .map(({ text }) => text.slice(0, 2000))
      .join('\n')
      .toLowerCase()
    const candidates = PHRASES.filter(([wording]) => whole.includes(wording))
    return candidates.length === 0 ? {} : { statements: present.flatMap((line) => read(line, candidates)) }
  },
}
