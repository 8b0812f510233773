/**
 * The whole style sheets of a prerendered page, which brings only the rules that it is drawn by
 * (`src/prerender/used-styles.ts`). They come as a printer's, so that nothing waits for them.
 */

/** Milliseconds until a sheet that did not come is asked for again. */
const ASK_AGAIN = 2_000

const sheets = (): HTMLLinkElement[] => [
  ...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet][media=print]'),
]

/** Has them count on the screen: all at once, since one alone would stand behind the rules of the others. */
export function countOnScreen(): void {
  for (const sheet of sheets()) sheet.media = 'all'
}

/** When they have come and count; also where one of them is lost twice. */
export async function wholeStyles(): Promise<void> {
  await Promise.all(
    sheets()
      .filter(({ sheet }) => !sheet)
      .map(whenCome),
  )
  countOnScreen()
}

function whenCome(link: HTMLLinkElement): Promise<unknown> {
  return new Promise<unknown>(resolve => {
    let isAskedAgain = false
    const lost = (): void => {
      if (isAskedAgain) return resolve(undefined)
      isAskedAgain = true
      link.href = link.getAttribute('href') ?? ''
    }
    link.onload = resolve
    link.onerror = lost
    setTimeout(() => link.sheet ?? lost(), ASK_AGAIN) // it may have failed before anything listened
  })
}
