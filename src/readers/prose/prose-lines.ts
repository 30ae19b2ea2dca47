import { isAscii } from '../../search/ascii.ts'
import type { Line } from '../reader.ts'

/** Short words that people write and programs rarely print: a line with one of them may be a sentence. */
const SPOKEN = new Set(
  (
    "i i'm im i've ive my we we're our us me you your they their it's its it he she the a an this that these those is are was were be been " +
    'do does did not no but and or so if when while after since before because only also just still with without from in on at to of for by ' +
    'works work working worked fails fail fine now then again all any some every there here what why how who which has have had can ' +
    "can't cant don't dont doesn't doesnt isn't into via using until yet though please help trying tried get gets getting got"
  ).split(' '),
)

const LOG_START =
  /^(?:\W{0,3}\d{4}[-/]\d\d|\[?\d\d?:\d\d|\W{0,3}(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL|CRITICAL|NOTICE|SEVERE)\b|level=|time=|ts=|msg=|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} |[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d|at [\w.$<>]+ ?\(|(?:[\w$]{1,60}\.){1,12}\w{0,60}(?:Exception|Error)\b|File "|Traceback |Caused by:|\.{3} \d+ more|remote: |fatal: |npm |verb |verbose |sill |silly |> Task|#|\/\/|\/\*|\*|<|\{|\}|\[|\]|\||\+|@|--\S)/

const CODE_START =
  /^(?:const|let|var|import|from \S+ import|export|return|function|def|class|public|private|protected|static|using [A-Z]|package|async|await|if ?\(|else|for ?\(|while ?\(|try|catch|throw|raise|print|echo|\$\w|sudo|curl|git|docker|npm|pip|kubectl|helm|wget|http|GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS|HTTP\/)(?=[\s({'":/]|$)/

/** Words after which `for`, `if`, `try`, `while`, `print` … begin a sentence all the same. */
const isCode = (text: string): boolean => {
  if (!CODE_START.test(text)) return false
  const symbols = text.match(/[(){};=$\\|"'<>]|:\/\/| -{1,2}\w/g)?.length ?? 0
  return symbols >= 2 || /^(?:HTTP\/|const |import |export |function |def |class |public |private )/.test(text)
}

const FIELD =
  /^[A-Za-z]\w*-[\w-]+ ?:|^(?:authorization|host|accept|cookie|server|date|content|status|code|error|message|url|token|key|user|username|password|name|type|image|method|path)\b ?[:=]/i

/** The text without what is quoted of programs in a sentence: addresses, inline code, strings. */
const withoutQuoted = (text: string): string => {
  const bare = text.includes('`') ? text.replaceAll(/`[^`]{0,300}`/g, ' ') : text
  const said = bare.includes('://') ? bare.replaceAll(/[a-z]{2,8}:\/\/\S{1,400}/gi, ' ') : bare
  return said.replaceAll(/["“][^"”]{0,300}["”]/g, ' ')
}

/** "not working: https://…": a verdict with its address. */
const VERDICT = /^(?:not |does not |doesn't )?(?:work|works|working|fails|failing|ok|broken)\b[^:]{0,40}:/i

/** "GET https://… fails, GET https://…/ works": a request named in a sentence. */
const NAMED_REQUEST =
  /^(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) \S{1,400} (?:fails|works|gives|returns|gets|is|answers|does|doesn't|always|still|and|but|with|without)\b/

/** "Authorization: Token abc works": a field named in a sentence. */
const NAMED_FIELD =
  /^(?:proxy-)?authorization: ?[\w-]{1,20} \S{1,400},? (?:fails|works|gives|returns|gets|is|answers|does|doesn't|also|still|and|but|with|without|while|instead|to|against)(?![\w-])/i

/** "Error: 401 when I call it from the app; the same token works in Postman": an error with what is told beside it. */
const NAMED_ERROR =
  /^error: [^\n]{4,200}[,;.] [^\n,;.]{0,60}\b(?:works?|worked|fine|succeeds|fails) (?:in|with|from|via|on|over|when|if|for|before)\b/i

/** How the four of them begin: most lines begin otherwise. */
const BEGINS_SO =
  /^(?:not |do|work|fail|ok|broken|(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) |(?:proxy-)?authorization:|error:)/i

/** Whether a line that begins with a request, a field or an error is a sentence about it. */
export const isAbout = (text: string): boolean =>
  BEGINS_SO.test(text) &&
  (VERDICT.test(text) || NAMED_REQUEST.test(text) || NAMED_FIELD.test(text) || NAMED_ERROR.test(text))

/** The text without the marks of Markdown at its start (list, heading) and those of bold type. */
const withoutMarks = (line: string): string => {
  const text = line.trim()
  const bare = /^[-*•#\d]/.test(text) ? text.replace(/^(?:[-*•] |\d{1,2}[.)] )/, '').replace(/^#{2,6} /, '') : text
  return bare.replaceAll('**', '')
}

/** Whether the line is something that a person says, as far as its form tells. */
export const isProse = (line: string): boolean => {
  const text = withoutMarks(line)
  if (isAbout(text)) return true
  if (text.length < 4 || LOG_START.test(text) || FIELD.test(text) || isCode(text)) return false
  const said = withoutQuoted(text.slice(0, 4000))
  const words =
    said
      .toLowerCase()
      .replaceAll('’', "'")
      .match(isAscii(said) ? /[a-z']+/g : /[\p{L}']+/gu) ?? []
  const symbols = said.match(/[{}[\];=<>$|\\_#&*]/g)?.length ?? 0
  if ((said.match(/\w=\S/g)?.length ?? 0) > 1) return false
  if (words.length < 2 || symbols > words.length / 3) return false
  return words.some((word) => SPOKEN.has(word)) || (symbols === 0 && words.length > 2 && !/[:/()]/.test(said))
}

/** The rest of a wrapped sentence may be one word. */
const LAST_WORD = /^\s{0,8}[A-Za-z][\w'-]{0,30}[.!?]\s{0,8}$/

/** Runs of adjoining prose lines: a sentence may go over a line's end, not over what is no prose. */
export const paragraphsOf = (lines: readonly (Line | undefined)[]): readonly (readonly Line[])[] => {
  const runs: Line[][] = []
  let run: Line[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const line of lines) {
    if (!line || !(isProse(line.text) || (run.length > 0 && LAST_WORD.test(line.text)))) close()
    else {
      if (/^\s*(?:[-*•]|\d{1,2}[.)]) /.test(line.text) || VERDICT.test(line.text.trim())) close()
      run.push(line)
      if (line.text.trimEnd().endsWith(':')) close()
    }
  }
  close()
  return runs
}
