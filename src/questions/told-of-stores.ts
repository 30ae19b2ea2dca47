import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const field = '["\'`]?(?:x-[a-z]{2,12}(?:-[a-z]{2,8}){0,2}|authorization|api-?key|apikey|[a-z]{2,12}-token)\\b["\'`]?'

/** What is told of logins that a machine keeps and of whom it then comes as, of fields with another name, of keys that are wanted since an update (lower case). */
export const toldOfStores: readonly Telling[] = [
  {
    wording: anyOf(
      says(
        /\b(?:goes|go|went|going|pushes|pushed|pushing|comes?|arrives?|sent) (?:out )?(?:as|under|with) (?:the |my |an? )?(?:old|other|another|previous|wrong|former|different|work|private)\b/,
      ),
      near(/\bpush(?:es|ed)?\b/g, 40, /\bas (?:another|a different|the wrong) (?:user|account|person)\b/),
    ),
    beside: says(/\bgit\b|\bgh\b|\bgithub\b|\bgitlab\b|\bvs ?code\b|\bpermission\b[^.\n]{0,30}\bdenied\b|\bcommits?\b/),
    without: says(/\bauthor(?: name)?\b|\bgit config user\b|\bdeploy key\b|\bgithub actions?\b/),
    means: ['stored-credential', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'git sends the login that a store of the machine has for this host, whoever is signed in with the other tool.',
    steps: {
      developer: [
        'See which store answers: `git config --show-origin --get-all credential.helper`.',
        'Delete the old entry (Keychain Access, Windows Credential Manager, `git credential reject`), or let the tool be the store: `gh auth setup-git`. Two accounts: write the user into the address, `https://$USER@github.com/…`.',
      ],
    },
    source: 'https://git-scm.com/docs/gitcredentials',
  },
  {
    wording: near(
      /\b(?:logged|signed) in (?:with|as|under|by)\b|\b(?:docker|npm|helm|gh|az) login\b/g,
      30,
      /\b(?:private|personal)(?: \w{2,8})? (?:user|account|login|token)\b/,
    ),
    beside: says(/\b(?:org(?:ani[sz]ation)?|company|team|work)(?:'s)?\b/),
    without: says(/\bwindows\b|\bwi-?fi\b|\boutlook\b|\bicloud\b|\bgoogle drive\b/),
    means: ['wrong-environment', 'forbidden', 'insufficient-scope'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The login is that of one account, and what is asked for belongs to another, which has not let it in.',
    steps: {
      developer: [
        'Log in with an account or token of the organisation, or let it make your account a member with the right to write there.',
      ],
    },
    source: 'https://docs.github.com/en/packages/learn-github-packages/about-permissions-for-github-packages',
  },
  {
    wording: eitherWay(
      /\b(?:chang(?:ed|ing)|reset|renewed)\b[^.\n]{0,30}\bpassword\b|\bpassword (?:was |got |has been )?(?:change|changed|reset)\b/,
      160,
      /\b(?:locks?|locked|locking|lock-?outs?)\b[^.\n]{0,20}\b(?:again and again|every|each|constantly|repeatedly|all the time|out|within|several times)\b|\bgets? locked\b|\bkeeps (?:getting locked|locking)\b/,
    ),
    without: says(/\bforgot\w{0,3}\b|\bforces? a password reset\b|\buser is locked out\b/),
    means: ['stored-credential', 'account-not-active'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'Something still tries the old password by itself (a phone’s mail, a service, a mapped drive, a saved login), and the tries lock the account.',
    steps: {
      visitor: [
        'Change the password on the phone, in mail programs and mapped drives, and delete saved logins (Windows: `rundll32 keymgr.dll,KRShowKeyMgr`).',
      ],
      developer: [
        'Event 4740 on the domain controller names the computer (`Caller Computer Name`); look there for services, tasks and sessions of that account.',
      ],
    },
    source:
      'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/auditing/event-4740',
  },
  {
    wording: eitherWay(
      /\b(?:fills?|filling|enters?|entering|suggests?|inserts?|autofills?)\b/,
      40,
      /\b(?:old|former|previous|wrong) (?:one|password|login)\b/,
    ),
    beside: says(
      /\b(?:browser|chrome|firefox|safari|edge|password manager|bitwarden|1password|lastpass|autofills?|by itself|automatically|keeps)\b/,
    ),
    means: ['stored-credential', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The browser or password manager fills in what it saved before the change.',
    steps: {
      visitor: [
        'Type the new password over it and let it be saved, or delete the entry (Settings › Passwords), also the one for the other address of the site.',
      ],
    },
    source: 'https://support.google.com/chrome/answer/95606',
  },
  {
    wording: anyOf(
      near(
        new RegExp(`\\b(?:send|sending|use|using|pass|passing|header|put)\\b[^.\\n]{0,24}?${field}`, 'g'),
        60,
        new RegExp(`\\b(?:should|or|does|must|maybe)\\b[^.\\n]{0,24}${field}`),
      ),
      near(new RegExp(`\\b(?:header|field)\\b[^.\\n]{0,16}?${field}`, 'g'), 20, new RegExp(`\\bor\\b ?${field}`)),
    ),
    beside: rejected,
    without: says(/\bcors\b|\bpreflight\b|\bexpired\b|\bboth\b|\btried all\b|\bneither\b|\bbearer or\b|\bcookies?\b/),
    means: ['wrong-place', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A server looks for the credential in one field and reads no other; its documentation names which.',
    steps: {
      developer: [
        'Look the name up in the documentation or in the network tab of the service’s own page, and send that one: Jellyfin `Authorization: MediaBrowser Token="…"`, Emby `X-Emby-Token`, Sonarr `X-Api-Key`.',
      ],
    },
    ask: 'the page of its documentation about authentication',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: anyOf(
      says(
        /\b(?:api[- ]?keys?|log-?in|authentication|passwords?|tokens?) (?:is|are) (?:now|meanwhile|since then)(?: also)? (?:required|needed|mandatory|obligatory)\b/,
      ),
      near(
        /\b(?:since|after|from|with)\b[^.\n]{0,30}?\b(?:update|upgrade|version|release|v?\d\d?(?:\.\d{1,2})?)\b/g,
        60,
        /^[^.\n]{0,40}\b(?:needs?|wants?|requires?|demands?) (?:an? |the )?(?:api[- ]?)?(?:key|token|login|password|authentication)\b/,
      ),
    ),
    beside: rejected,
    without: says(
      /\bwrong (?:key|password)\b|\bwith the (?:key|token)\b|\bmy (?:key|token) (?:is|was|worked)\b|\b(?:i|we|it|which|that) (?:pass|passes|send|sends|set|sets|added|give|gives)\b(?! none)|\brevoked\b/,
    ),
    means: ['no-credentials', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'What was open before asks for a credential since then, and the caller sends none.',
    steps: { developer: ['Make a key in the settings of the service, and enter it in the program that calls.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: near(
      /\b(?:onvif|rtsp|ipcam|isapi|ftp share|smb|api of the (?:router|nas|camera))\b/g,
      60,
      /\b(?:has|have|needs?|wants?|with) (?:an? |its |their )?(?:(?:own|separate|other|extra) (?:users?|accounts?|log-?ins?)|(?:users?|account|log-?in) of (?:its|their) own)\b/,
    ),
    beside: says(/\b401\b|\bnot authori[sz]ed\b|\bunauthori[sz]ed\b|\brefused\b/),
    means: ['wrong-credentials', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'That service of the device keeps users of its own: the login of the web page is unknown to it.',
    steps: {
      developer: [
        'Make a user for it on the device (Hikvision: Network › Advanced › Integration Protocol › ONVIF; give it the rights for media), and enter that one.',
      ],
    },
    source: 'https://www.onvif.org/specs/core/ONVIF-Core-Specification.pdf',
  },
  {
    wording: eitherWay(
      /\b(?:nexus|artifactory|harbor|verdaccio|proget|pull[- ]through|dependency proxy|(?:proxy|remote|proxied|package|docker) (?:repo(?:sitor(?:y|ies))?|registry|proxy|cache|feed)|upstream (?:settings|registry|repo\w{0,7}))\b/,
      320,
      /\b(?:keeps?|kept|goes on|still|continues|same|once)\b[^.\n]{0,60}\b(?:40[13]|same (?:error|401|unauthori[sz]ed)|unauthori[sz]ed|failure|failed|giving|returning|answering)\b/,
    ),
    beside: near(
      /\b(?:corrected|corrects?|fix(?:ed|ing)|chang(?:ed|ing)|updated|updating|entered|saved|put|valid|new|right)\b/g,
      50,
      /\b(?:credentials?|passwords?|tokens?|log-?in)\b/,
    ),
    without: says(
      /\bdocker logout\b|\.npmrc\b|\bcredential helper\b|\bsettings\.xml\b|\bin (?:the )?browser\b|\bkid\b/,
    ),
    means: ['cached-response', 'upstream-credentials', 'client-bug'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The repository in between refuses by itself: it keeps the failure, or the old login in memory, and does not ask the remote with the new one.',
    steps: {
      developer: [
        'Restart the repository manager once: what it holds in memory is gone then. If the pull goes well after that, report it to its maker.',
        'Before that: invalidate the cache of the proxy repository and of the group above it, and look for “auto blocked” in its state.',
        'Call the remote by hand with the new login (`curl -u "$USER_NAME:$PASSWORD" https://$REMOTE/v2/`), to be sure of it.',
      ],
    },
    ask: 'whether the error is gone after a restart of the repository manager',
    source: 'https://github.com/sonatype/nexus-public/issues/639',
  },
  {
    wording: near(
      /\b(?:docker|podman|helm registry|oras|crane|nerdctl|npm|cargo|az acr|skopeo) (?:log-?out|logout)\b/g,
      40,
      /\b(?:works?|worked|fixe[sd]|helps?|helped|solve[sd]|succeeds|goes through|is fine|ok)\b/,
    ),
    without: says(/\b(?:not|n't|never) (?:help|work|fix|solve)/),
    means: ['stored-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Without the stored login it goes: an old one was sent along, and a registry refuses a wrong login even for what is public.',
    source: 'https://docs.docker.com/reference/cli/docker/login/#credential-stores',
  },
]
