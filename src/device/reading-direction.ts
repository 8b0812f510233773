/** Scrolling by less than this, in CSS pixels, is no intention. */
const SLACK = 12
/** Near the page's top the bar is always there. */
const TOP = 80

/** Tells, from one scroll position after the other, whether the reader reads on downwards. */
export function createDirection(): (top: number) => boolean {
  let turn = 0
  let last = 0
  let down = false
  return top => {
    if (top > last !== down) {
      // The direction may be changing: it has when the reader has come far enough from the turning point.
      if (Math.abs(top - turn) > SLACK) {
        down = top > last
        turn = top
      }
    } else turn = top
    last = top
    return down && top > TOP
  }
}
