import { says } from './near.ts'

/** The same credential in the query gets through, so that it is good and read: what is lost is the field. */
export const worksInQuery = says(
  /\bsame (?:token|key)\b[^\n]{0,40}\?\w{0,20}(?:token|key)\w{0,10}=[^\n]{0,60}\b(?:200|works?|fine|ok)\b/,
)
