import * as fc from 'fast-check'

/**
 * Stryker runs each property for hundreds of changes of the code. A fifth of a second of it sees nearly all that its thousands of
 * runs see, and can only miss a change, never see one that is none. The same values each time, so that a score can be repeated.
 */
fc.configureGlobal({ seed: 401, interruptAfterTimeLimit: 200 })
