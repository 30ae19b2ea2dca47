const LEVELS =
  '(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|SEVERE|FATAL|CRITICAL|trace|debug|info|notice|warn(?:ing)?|error|fatal|crit|critical)'
const ISO_TIME = '\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z| ?[+-]\\d\\d:?\\d\\d)?'

/** What carries log lines puts in front of them: syslog, journald, Docker Compose, Kubernetes. */
const CARRIERS: readonly RegExp[] = [
  /^<\d{1,3}>(?:1 )?/, // RFC 5424 §6.2.1
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,80} [\w./@-]{1,80}(?:\[\d{1,9}\])?: /, // RFC 3164 §4.1, journalctl
  new RegExp(`^${ISO_TIME} \\S{1,80} [\\w./@-]{1,80}(?:\\[\\d{1,9}\\])?: `), // rsyslog, journalctl -o short-iso
  /^[\w.-]{1,60} {1,20}\| /, // docker compose
  new RegExp(`^${ISO_TIME} (?:stdout|stderr) [FP] `), // the CRI's container log
]

/** What programs and their logging libraries write in front of the message. */
const PROGRAMS: readonly RegExp[] = [
  new RegExp(`^\\[?${ISO_TIME}\\]? (?:\\[[^\\]]{1,80}\\] )?${LEVELS} {1,4}[\\w.$]{1,120} - `), // Logback
  new RegExp(
    `^\\[?${ISO_TIME}\\]? {1,4}\\[?${LEVELS}\\]?:? {1,4}(?:\\d{1,9} --- )?(?:\\[[^\\]]{0,80}\\] ){0,3}(?:[\\w.$/-]{1,120} {0,40}: )?`,
  ), // Spring, Log4j, Python
  new RegExp(`^${LEVELS}:[\\w.]{1,80}:`), // Python's logging.basicConfig
  /^(?:info|warn|fail|dbug|crit|trce): [\w.]{1,120}\[\d{1,6}\]/, // .NET console logger
  /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} {1,8}\d{1,9} [\w.-]{1,60}:\d{1,6}\] /, // glog, klog
  new RegExp(`^time="?${ISO_TIME}"? level=\\w{1,10} `), // logfmt, logrus
  new RegExp(`^level=\\w{1,10} (?:ts|time)=\\S{1,40} `),
]

/** How the heads of carriers and programs begin: of a line that begins otherwise one look tells that it has none. */
const START = new RegExp(
  `^(?:[\\d<[]|${LEVELS}[: ]|[A-Z][a-z]{2} [ \\d]\\d |[IWEF]\\d{4} |time=|level=|(?:fail|dbug|trce): |[\\w.-]{1,60} {1,20}\\| )`,
)

/** A log line without the heads of syslog and of containers; the line itself where it has none. */
export function withoutCarrier(text: string): string {
  return without(CARRIERS, text)
}

/** A log line without the time, level and logger that a program puts in front of the message; the line itself where it has none. */
export function withoutLogger(text: string): string {
  return without(PROGRAMS, text)
}

/** Whether a line begins as the head of a carrier or of a program does. */
export function mayHaveHead(text: string): boolean {
  return START.test(text)
}

function without(heads: readonly RegExp[], text: string): string {
  if (!mayHaveHead(text)) return text
  return heads.reduce((bare, head) => bare.slice(head.exec(bare)?.[0].length ?? 0), text)
}
