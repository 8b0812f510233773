/** What may not begin a line closes up to what it ends. Source: GB/T 15834-2011, section 5.1. */
const CLOSING = '，。！？；：、”’」』》〉】）…'
const BEFORE = `[\\p{Script=Han}${CLOSING}]`
/** Half-width marks count where Chinese goes on behind them: `3 :1` and `x , y` are somebody's notation. */
const HALF = `[,;:!?](?=[\\p{Script=Han}“‘「『《〈【（${CLOSING}]|$)`
const STRAY = new RegExp(`(?<=${BEFORE})(?: +|\\u00A0|\\u3000)(?=[${CLOSING}]|${HALF})`, 'gu')

/**
 * Leaves out blanks before Chinese marks (`一天比一天重 ，他`): slips of typing, which justified lines stretch into
 * holes. A room to write in (`答案是　　。`) stays, and so does every blank that stands for a pause. Sources keep theirs.
 */
export const withoutStrayBlanks = (text: string): string =>
  text.includes(' ') || text.includes('\u00A0') || text.includes('\u3000') ? text.replace(STRAY, '') : text
