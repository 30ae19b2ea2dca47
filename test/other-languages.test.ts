import { describe, expect, test } from 'vitest'

import { diagnose } from '../src/diagnose.ts'

const now = new Date('2026-01-15T12:00:00Z')
const first = async (message: string) => {
  const { findings, status } = await diagnose({ message, files: [], now })
  return { cause: findings[0]?.cause, status }
}

/** German, French, Spanish, Portuguese, Dutch, Italian, Russian, Chinese, Japanese. */
describe('a wrong password is recognised', () => {
  test.each([
    'Anmeldung fehlgeschlagen: Benutzername oder Kennwort ungültig',
    'Beim Einloggen kommt: Das Passwort ist nicht korrekt.',
    'La page dit : Nom d’utilisateur ou mot de passe incorrect',
    'Nombre de usuario o contraseña no válidos',
    'Usuário ou senha inválidos',
    'Onjuiste gebruikersnaam of wachtwoord',
    'Nome utente o password errati',
    'Неверный логин или пароль',
    '用户名或密码错误',
    '帳號或密碼錯誤',
    'IDまたはパスワードが違います',
  ])('%s', async (message) => expect(await first(message)).toEqual({ cause: 'wrong-credentials', status: 401 }))
})

describe('an expired session is recognised', () => {
  test.each([
    'Ihre Sitzung ist abgelaufen.',
    'Votre session a expiré',
    'La sesión ha caducado',
    'Sua sessão expirou',
    'Uw sessie is verlopen',
    'La sessione è scaduta',
    'Ваша сессия истекла',
    '会话已过期',
    'セッションの有効期限が切れました',
  ])('%s', async (message) => expect((await first(message)).cause).toBe('session-expired'))
})

describe('an expired token is recognised', () => {
  test.each([
    'Der Token ist abgelaufen',
    'Le jeton a expiré',
    'El token ha expirado',
    'O token expirou',
    'Het token is verlopen',
    'Il token è scaduto',
    'Срок действия токена истек',
    '令牌已过期',
    'トークンの期限切れ',
  ])('%s', async (message) => expect((await first(message)).cause).toBe('token-expired'))
})

describe('a refusal is recognised', () => {
  test.each([
    'Zugriff verweigert',
    'Vous n’êtes pas autorisé à accéder à cette page',
    'Acceso denegado',
    'Você não tem permissão',
    'Toegang geweigerd',
    'Non autorizzato',
    'Требуется авторизация',
    '身份验证失败',
    '認証に失敗しました',
  ])('%s', async (message) => expect(['no-credentials', 'forbidden']).toContain((await first(message)).cause))
})

describe('the wish for a new login is recognised', () => {
  test.each([
    'Bitte melden Sie sich erneut an',
    'Veuillez vous reconnecter',
    'Vuelva a iniciar sesión',
    'Faça login novamente',
    'U moet opnieuw inloggen',
    'Effettua di nuovo l’accesso',
    'Необходимо войти в систему',
    '请重新登录',
    'もう一度ログインしてください',
  ])('%s', async (message) => expect(['session-expired', 'no-credentials']).toContain((await first(message)).cause))
})

describe('what is not wrong is not called so', () => {
  test.each([
    'Das Passwort ist nicht falsch, und trotzdem 403.',
    'Le mot de passe est correct.',
    'Пароль верный.',
    'パスワードは正しいです。',
  ])('%s', async (message) => expect((await first(message)).cause).not.toBe('wrong-credentials'))
})

const answer = `HTTP/1.1 401 Unauthorized
www-authenticate: Bearer error="invalid_token", error_description="The token expired at 01/15/2026 08:00:00"
content-type: application/json`

test.each([
  `Seit heute Morgen bekommen wir das hier:\n\n${answer}`,
  `Depuis ce matin nous recevons ceci :\n\n${answer}`,
  `今天早上开始出现这个错误：\n\n${answer}`,
  `С утра получаем такой ответ:\n\n${answer}`,
  `今朝からこうなります。\n\n${answer}`,
])('status, codes and fields are read whatever language surrounds them: %s', async (message) =>
  expect(await first(message)).toEqual({ cause: 'token-expired', status: 401 }),
)
