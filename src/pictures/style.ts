/** The colours and letters of pictures: any values of CSS, so that a page may give its variables. */
export type PictureColours = {
  readonly bad: string
  readonly badTint: string
  readonly edge: string
  readonly good: string
  readonly goodTint: string
  readonly ink: string
  readonly line: string
  readonly muted: string
  readonly sans: string
  readonly surface: string
}

/** The style sheet of pictures: classes of ours alone, to be put into an SVG document or under an element of a page. */
export const pictureStyle = ({
  bad,
  badTint,
  edge,
  good,
  goodTint,
  ink,
  line,
  muted,
  sans,
  surface,
}: PictureColours): string => `
text { fill: ${ink}; font-family: ${sans}; font-size: 13px; }
.strong { font-weight: 600; }
.muted { fill: ${muted}; }
.figures { font-variant-numeric: tabular-nums; }
text.good { fill: ${good}; }
text.bad { fill: ${bad}; }
.halo { paint-order: stroke; stroke: ${surface}; stroke-width: 5px; stroke-linejoin: round; }
.leader, .rule { stroke: ${line}; stroke-width: 1px; }
.leader { stroke: ${edge}; }
.life { stroke: ${edge}; stroke-width: 1px; stroke-dasharray: 2 4; }
.open { fill: ${goodTint}; }
.closed { fill: ${badTint}; }
.open-text { fill: ${good}; }
.closed-text { fill: ${bad}; }
.mark { stroke-width: 1.5px; }
line.good { stroke: ${good}; }
line.bad { stroke: ${bad}; }
.dot { stroke: ${surface}; stroke-width: 2px; }
.dot.good { fill: ${good}; }
.dot.bad { fill: ${bad}; }
.arrow { stroke-width: 1.5px; }
.arrow.plain { stroke: ${ink}; }
.head.plain { fill: ${ink}; }
.head.bad { fill: ${bad}; }
.tint { fill: ${badTint}; }
`
