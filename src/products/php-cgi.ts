import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { told } from '../questions/exchange.ts'
import { anyOf, eitherWay, findWording, near, says } from '../questions/near.ts'

const cgi = /\b(?:fast-?|f)?cgid?\b|\bphp-?fpm\b|\bsuphp\b/
const otherwise = /\b(?:mod_php\d?|lite-?speed|lsapi|apache handler|module)\b/
const notTaken = /(?:\bnot|n't) (?:\w{2,6} )?(?:work\w{0,3}|accepted)\b|\b401\b|\bkeeps asking\b|\bunauthori[sz]ed\b/

/** A login that goes well where PHP is a part of the web server, or fails where it runs beside it (lower case). */
const dependsOnCgi = anyOf(
  eitherWay(cgi, 100, otherwise, 140),
  near(
    /\b(?:when|where|if|since|because|only|on|under|as|is|to) (?:the |a )?(?:php |server |host\w{0,3} |sapi |api )*(?:is |runs )?(?:as |on )?(?:cgi|fast-?cgi|php-?fpm|fcgid?)\b/g,
    200,
    notTaken,
  ),
  near(new RegExp(notTaken, 'g'), 80, /\b(?:cgi|fast-?cgi|fcgid?) (?:hosts?|servers?|mode)\b|\bas (?:fast-?)?cgi\b/),
)
const asksAgain = says(
  /\bkeeps? (?:asking|prompting)\b|\basks? [^.\n]{0,30}\b(?:again|over and over)\b|\bwhatever (?:i|we|you) (?:type|enter|give|try)\b|\b401 (?:again|over and over|every time)\b/,
)
const ofField = says(/\bauthori[sz]ation\b|\b(?:http|basic|bearer) auth|\bapi\b|\bweb ?services?\b/)
const ofCookies = says(/\bcookies?\b|\bsession\b|\b(?:header|field) (?:does )?arrives?\b|\bcgi-bin\b/)

/** A login that is asked for again and again, and no session that is lost. */
const inVain = {
  holds: (evidence: Evidence) =>
    told(evidence, 'tells:prompted-again') || findWording(evidence, asksAgain) !== undefined,
  unless: (evidence: Evidence) => findWording(evidence, ofCookies) !== undefined,
}
const seeWhatArrives =
  'See what arrives: `<?php var_dump(php_sapi_name(), isset($_SERVER["PHP_AUTH_USER"]), isset($_SERVER["HTTP_AUTHORIZATION"]));`.'
const howItRuns = 'how PHP runs there (`php_sapi_name()`), and whether `$_SERVER` has `PHP_AUTH_USER`'

/** PHP as CGI or FastCGI, as reporters tell of it. */
export const phpCgi = defineProduct({
  name: 'PHP as CGI',
  says: [
    ...['PHP_AUTH_USER', '$_SERVER'].map((text) => ({
      text,
      when: inVain,
      means: ['stripped-by-intermediary', 'server-misconfigured', 'wrong-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The script reads the login from `$_SERVER`, and asks again and again: where PHP runs as CGI or FastCGI, Apache does not hand `Authorization` to it, and `PHP_AUTH_USER` stays empty.',
      steps: {
        developer: [
          seeWhatArrives,
          'Hand it on: `CGIPassAuth On` in the directory, or `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`, and read `HTTP_AUTHORIZATION`.',
        ],
      },
      ask: howItRuns,
      source: 'https://www.php.net/manual/en/features.http-auth.php',
    })),
    {
      text: 'X-Powered-By: PHP',
      when: {
        text: ['www-authenticate: basic'],
        ...inVain,
      },
      means: ['stripped-by-intermediary', 'wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'It is the PHP program that asks for the login, and it asks again whatever is entered: where PHP runs as CGI or FPM, Apache does not hand `Authorization` to it, and no login ever arrives.',
      steps: {
        developer: [
          seeWhatArrives,
          'Hand it on: `CGIPassAuth On` in the directory, or in `.htaccess` `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]` behind `RewriteEngine On`.',
        ],
      },
      ask: howItRuns,
      source: 'https://www.php.net/manual/en/features.http-auth.php',
    },
    ...['fastcgi', ' cgi', 'php-fpm', 'fcgi'].map((text) => ({
      text,
      when: {
        holds: (evidence: Evidence) =>
          findWording(evidence, dependsOnCgi) !== undefined && findWording(evidence, ofField) !== undefined,
        unless: (evidence: Evidence) => findWording(evidence, ofCookies) !== undefined,
      },
      means: ['stripped-by-intermediary'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because: 'Where PHP runs as CGI or FastCGI, Apache does not hand `Authorization` to it, unless told to.',
      source: 'https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth',
    })),
  ],
})
