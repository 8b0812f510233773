/**
 * Taro as the pages see it while they are drawn without a browser: they ask for their parameters and for storage,
 * which is empty. What they do after drawing, in effects and on taps, never runs here.
 */
let params: Record<string, string> = {}

/** Sets the parameters of the page to be drawn next. */
export function setParams(next: Record<string, string>): void {
  params = next
}

export const useRouter = () => ({ params })
export const useDidShow = (): void => {}
export const useDidHide = (): void => {}
export default { getStorageSync: (): unknown => '' }
