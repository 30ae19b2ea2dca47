// Forms of sentences in lower case, with straight quotes, that cite an error instead of telling that it is seen; `cited.ts` decides by them.

/** A word of one of the forms below: most of what stands before an error has none. */
export const anySign =
  /used to|previous|former|initial|original|first|past|earlier|once|before|old |like|want|rather|ought|supposed|expect|should|goal|way to|hop(?:ed|ing)|prefer|how |yesterday|then|day|last |ago|not |n't|never|instead|unlike|different|other|longer|fix|solv|got |overcame|hit|had|saw|ran into|getting|what |coworker|colleague|friend|team|every|people|folks|user|some|half|post|thread|question|answer|report|issue|article|docs?\b|documentation|manual|guide|spec|readme|reference|tutorial|section|sample|example|codes|page|know|thought|would|rfc|change|notes|could|may|might/

/** What turns a sentence: what stands behind it is the case all the same. */
export const turns =
  /\b(?:now|but|since|until|after|then|today|still|again|suddenly|when(?:ever)?|because|while|yet|however|though|i (?:get|see|am)|we (?:get|see)|i'm|it (?:says|gives|returns|shows|fails)|says)\b|n't\b|\bnot\b/

/** Verbs of meeting an error, in the past. */
const got =
  '(?:got|had|saw|was|were|received|returned|said|failed|gave|threw|showed|answered|hit|ran into|would (?:get|see))'
/** Verbs of meeting or sending one, at any other time. */
const saying =
  '(?:gets?|returns?|answers?|say|see|sees|responds?|shows?|shown|be|gives?|has|have|receives?|throws?|fails?|prints?|sends?|writes?|outputs?|displays?|reports?|complains?)'

/** How words begin that speak of another time or a wish; between them and what a product says nothing turns the sentence. */
export const leads: readonly RegExp[] = [
  new RegExp(`\\bused to (?:\\w{2,10}ly )?${saying}\\b`, 'g'),
  new RegExp(
    `\\b(?:previously|formerly|initially|originally|at first|in the past|earlier on),? (?:i|we|it|they|he|she|this|the \\w{1,16}) (?:\\w{1,12} )?${got}\\b`,
    'g',
  ),
  new RegExp(`\\b(?:i|we|it) (?:previously|formerly|initially|originally|at first|once) ${got}\\b`, 'g'),
  new RegExp(
    `\\bbefore(?: (?:that|this|the|my|our|i|we)\\b[^,.;]{0,40})?, (?:i|we|it|they|this|the \\w{1,16}) (?:\\w{1,12} ){0,2}${got}\\b`,
    'g',
  ),
  /\b(?:old|previous|former|earlier) (?:error|message|response|answer|problem|issue|exception)s?(?: message)?(?: i had)? (?:was|were|had been|said|read)\b:?/g,
  new RegExp(
    `\\b(?:would like|'d like|want(?:s|ed)?|would rather|'d rather|ought|supposed|expect(?:s|ed|ing)?|should|goal is|(?:a|any|the) way to|hop(?:ed|ing)|would prefer|'d prefer) (?:[\\w'./-]{1,20} ){0,5}${saying}\\b`,
    'g',
  ),
  /\b(?:expect(?:s|ed)?|want(?:s|ed)?|prefer|rather have) (?:an? |the )?(?:error|message|status|answer|response|[45]\d\d)\b/g,
  /\b(?:could|may|might) (?:also )?(?:be|mean|come from)\b/g,
  /\bhow (?:can|do|to|would|should|could) (?:(?:i|we|one|you) )?(?:make|let|have|return|send|answer|reproduce|simulate|mock|trigger|produce|throw|raise|get (?:[\w'.-]{1,20} ){1,4}to)\b/g,
  new RegExp(
    `\\bwhat (?:do|should|must) (?:i|we) (?:have to )?(?:change|do|set|add|write)\\b[^.;!?]{0,40}\\b${saying}\\b`,
    'g',
  ),
  new RegExp(`\\b(?:i|we) thought (?:i|we|it) (?:would|'d) ${saying}\\b`, 'g'),
]

/** The same of a day that is past, where what is told of now stands behind it. */
export const pastDays = new RegExp(
  `\\b(?:yesterday|back then|the other day|last (?:week|month|night|friday|monday|year)|(?:days?|weeks?|months?) ago),? (?:i|we|it|they) (?:\\w{1,12} )?${got}\\b`,
  'g',
)

/** That now something else is. */
export const ofToday = /\b(?:now|today|meanwhile|these days|currently)\b/

/** What was met once, where it is told behind that it was mended and what came then. */
export const past = /\b(?:i|we|it) (?:first )?(?:had|got|saw|hit|ran into|was getting|were getting)\b/g
export const mended =
  /\b(?:(?:fixed|solved|sorted|resolved|cured|mended) (?:it|that|this|now|by|with)|(?:that|it|this)(?:'s| is| was| got) (?:now )?(?:fixed|solved|sorted|resolved|gone)|(?:fixed|sorted|solved) (?:that|it|this) out)\b/

/** What came then. */
export const goesOn = /\b(?:now|but|mine)\b(.*)/

/** What may stand between a denial and what it denies. */
const article =
  '(?:(?:the|an?|this|that|any|my|usual|same|expected|proper|old|common|well-known|error|message|response|status|code|exception|[45]\\d\\d) ){0,4}'
const opening = `${article}["'(\\[]{0,2}$`

/** Words right before what a product says which tell that it is not, or no more, what is seen. */
export const denials: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:it|this|that|mine|problem|error|issue|message|answer|reason|cause) (?:(?:is|was) (?:\\w{2,12}ly )?(?:not|no)|isn't|wasn't)|it'?s not) (?:(?:about|because of|due to|related to|caused by|like) )?${opening}`,
  ),
  new RegExp(
    `\\b(?:(?:do|did|does|am|was|are) not|(?:do|did|does|was|are)n't|never) (?:get|getting|see|seeing|saw|got|have|receive|return|say|throw) ${opening}`,
  ),
  new RegExp(
    `\\b(?:instead of|rather than|unlike|different from|other than|not because of|not due to|not about|no longer) (?:(?:getting|seeing|with|a bare|the plain) )?${opening}`,
  ),
  new RegExp(`\\bnot (?:the|a) (?:usual|well-known|same|typical|expected) ${opening}`),
  new RegExp(`\\b(?:expect(?:ed|ing)|wanted|hoped for) ${opening}`),
  new RegExp(
    `(?<!\\b(?:not|never|be|been|to|t|cannot|could) )\\b(?:fixed|solved|resolved|got rid of|got (?:me |us )?past|gets? past|overcame|(?:after|by) (?:fixing|solving)) ${opening}`,
  ),
]

/** What is quoted of a standard or a list of changes. */
export const quotation = /\b(?:rfc ?\d{3,5}|change ?log|release notes?)\b/

/** What makes an error or an answer in code, or waits for one in a test. */
export const makes =
  /\b(?:throw new|raise [\w.]{1,40}\(|return (?:new )?[\w.]{0,40}\(|new [\w.]{0,40}(?:error|exception)\(|errors\.new\(|fmt\.errorf\(|http\.error\(|abort\(|die\(|wp_error\()|\.(?:status|json|send|end|tobe|toequal|tostrictequal|tocontain|tomatch|tothrow|includes|startswith|contains|equals?)\(/

/** What stands right before a text that something is compared with. */
export const compares =
  /[!=]==? ?["'`]$|\bcase ["'`]$|^[ -]{0,8}expected(?: (?:value|response|string|substring|message))?: ?["'`]?$|\bto (?:deeply )?(?:equal|be|eql|match|include|contain) ["'`]$/

/** Others who have it, pages that tell of it, and what would be if: that it is another case here is told behind. */
export const elsewhere = new RegExp(
  `\\b(?:(?:coworkers?|colleagues?|friends?|team|everyone|everybody|people|folks|others|other (?:people|users|posts?|threads?|questions?|issues?|reports?)|users|someone|some|half of \\w{1,8}|posts?|threads?|questions?|answers?|reports?|issues?|articles?)\\b[^.;!?]{0,60}|docs?|documentation|manual|guide|spec(?:ification)?|readme|reference|tutorial|section|sample|example|page|know what|would ${saying})\\b`,
)

/** That it is another case here. */
export const different =
  /\b(?:not (?:what|my|mine|our|ours|the same|the case|this one)|isn't (?:it|this|mine|my|what)|mine(?:'s| is)? (?:another|different|always|only|just|not|on the other hand|gets|dies|looks|an? (?:bare|plain|empty|[45]\d\d))|ours|for us|for me,? (?:the|it|there|only)|in my case,? (?:it|there|i)|except (?:that )?i|but i (?:only |just )?(?:get|see|have)|i (?:only |just )?(?:get|see) (?:an? |the )?(?:plain |bare |empty )?[45]\d\d|nothing (?:is|was)|(?:i|we) (?:(?:do not|don't|never) (?:get|see|have) (?:that|this|it|any)|(?:do not|don't) see that|never do|get (?:no|nothing))|doesn't (?:send|say|show|print) (?:it|that|this)|but (?:what|whatever) (?:i|we)|but (?:those|they) (?:\w{1,10} )?(?:have|had|use|are)|on the other hand|what (?:i|we) (?:have|get|see) is|what our \w{1,16})\b/

/** What is told right behind it: it is over. */
export const over =
  /^["')\]]{0,3}(?: (?:error|message|problem|issue|exception|one|part|response))?,?(?: (?:but|and|which|that|this|it|i|we|is|was|has|have|been|got|now|already|since|meanwhile|then|could|all|went)){0,6} (?:solved|fixed|resolved|gone|sorted out|away|disappeared|vanished)\b|^["')\]]{0,3}(?: error| message)? (?:was my (?:own )?(?:fault|mistake)|(?:at first|initially|in the beginning),)|^[^.;!?]{0,80}[,.] (?:i )?(?:sorted|cured|mended) (?:that|it|this)\b|^[^.;!?]{0,60}(?<!(?:nicht|pas|no|non|niet|não|не) )(?:behoben|gelöst|erledigt|résolu|réglé|corrigé|resuelto|solucionado|arreglado|resolvido|opgelost|risolto|исправлен|решен|решили|已解决|解决了|解決し)/

/** A sentence that says when it comes, not that it did. */
export const defined =
  /^["')\]]{0,3} (?:is|gets|will be) (?:returned|sent|thrown|shown|given|raised) (?:only )?(?:when|if)\b/

/** That it is not over after all. */
export const comesBack = /\b(?:back(?! (?:as|with|from|to|end))|again|returns? (?:after|every|each)|reappears?)\b/
