/**
 * Lets a call of the platform be refused: it is left out where nothing is lost by it, as the colour of WeChat's bar in
 * single-page mode. ESLint lets no promise of Taro's go without this or a catch of its own.
 */
export function quietly(call: Promise<unknown>): void {
  call.catch(() => undefined)
}
