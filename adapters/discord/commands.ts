import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10'
import type { LocalizationMap, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'

import { limits } from './limits.ts'

/** One text in German, French, Spanish, Portuguese, Dutch, Italian, Russian, Chinese and Japanese, in this order. */
const localized = (...texts: readonly string[]): LocalizationMap => {
  const [de, fr, es, pt, nl, it, ru, zh, ja] = texts
  return Object.fromEntries(
    Object.entries({ de, fr, 'es-ES': es, 'es-419': es, 'pt-BR': pt, nl, it, ru, 'zh-CN': zh, ja }).filter(
      ([, text]) => text !== undefined,
    ),
  )
}

/** In servers, in direct messages with the bot, and, for whoever installed it for themselves, anywhere. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

const slash: RESTPostAPIApplicationCommandsJSONBody = {
  type: ApplicationCommandType.ChatInput,
  name: 'diagnose401',
  name_localizations: localized(
    'diagnose401',
    'diagnostic401',
    'diagnostico401',
    'diagnostico401',
    'diagnose401',
    'diagnosi401',
    'диагноз401',
    '诊断401',
    '診断401',
  ),
  description: 'Why was the request refused? Paste what you see; without options a form opens',
  description_localizations: localized(
    'Warum wurde die Anfrage abgelehnt? Füge ein, was du siehst; ohne Angaben öffnet sich ein Formular',
    'Pourquoi la requête est-elle refusée ? Collez ce que vous voyez ; sans option, un formulaire s’ouvre',
    '¿Por qué se rechazó la petición? Pega lo que ves; sin opciones se abre un formulario',
    'Por que a requisição foi recusada? Cole o que você vê; sem opções abre-se um formulário',
    'Waarom is het verzoek geweigerd? Plak wat je ziet; zonder opties opent een formulier',
    'Perché la richiesta è stata rifiutata? Incolla ciò che vedi; senza opzioni si apre un modulo',
    'Почему запрос отклонён? Вставьте то, что видите; без параметров откроется форма',
    '请求为什么被拒绝？粘贴你看到的内容；不填选项则打开表单',
    'リクエストはなぜ拒否されたのか。見えている内容を貼り付けてください。指定なしならフォームが開きます',
  ),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'text',
      name_localizations: localized('text', 'texte', 'texto', 'texto', 'tekst', 'testo', 'текст', '文本', 'テキスト'),
      description: 'The error, the response or the curl command',
      description_localizations: localized(
        'Die Fehlermeldung, die Antwort oder der curl-Befehl',
        'L’erreur, la réponse ou la commande curl',
        'El error, la respuesta o el comando curl',
        'O erro, a resposta ou o comando curl',
        'De fout, het antwoord of het curl-commando',
        'L’errore, la risposta o il comando curl',
        'Ошибка, ответ или команда curl',
        '错误信息、响应或 curl 命令',
        'エラー、レスポンス、または curl コマンド',
      ),
      max_length: limits.option,
    },
    {
      type: ApplicationCommandOptionType.Attachment,
      name: 'file',
      name_localizations: localized(
        'datei',
        'fichier',
        'archivo',
        'arquivo',
        'bestand',
        'file',
        'файл',
        '文件',
        'ファイル',
      ),
      description: 'A HAR file, a log, JSON or text',
      description_localizations: localized(
        'Eine HAR-Datei, ein Log, JSON oder Text',
        'Un fichier HAR, un journal, du JSON ou du texte',
        'Un archivo HAR, un registro, JSON o texto',
        'Um arquivo HAR, um log, JSON ou texto',
        'Een HAR-bestand, een log, JSON of tekst',
        'Un file HAR, un log, JSON o testo',
        'Файл HAR, журнал, JSON или текст',
        'HAR 文件、日志、JSON 或文本',
        'HAR ファイル、ログ、JSON、またはテキスト',
      ),
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'private',
      name_localizations: localized(
        'privat',
        'privé',
        'privado',
        'privado',
        'privé',
        'privato',
        'лично',
        '私密',
        '非公開',
      ),
      description: 'Only you see the answer',
      description_localizations: localized(
        'Nur du siehst die Antwort',
        'Vous seul voyez la réponse',
        'Solo tú ves la respuesta',
        'Só você vê a resposta',
        'Alleen jij ziet het antwoord',
        'Solo tu vedi la risposta',
        'Ответ видите только вы',
        '只有你能看到回答',
        '回答はあなただけに表示されます',
      ),
    },
  ],
  ...everywhere,
}

const onMessage: RESTPostAPIApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: 'Diagnose 401',
  name_localizations: localized(
    '401 diagnostizieren',
    'Diagnostiquer le 401',
    'Diagnosticar 401',
    'Diagnosticar 401',
    '401 diagnosticeren',
    'Diagnostica 401',
    'Диагностика 401',
    '诊断 401',
    '401 を診断',
  ),
  ...everywhere,
}

/** The commands that people see: `/diagnose401`, and "Diagnose 401" on a message. */
export const commands: readonly RESTPostAPIApplicationCommandsJSONBody[] = [slash, onMessage]
