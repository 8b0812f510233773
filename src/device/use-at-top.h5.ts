/** Browsers keep what is being looked at in its place (scroll anchoring), or find it again (`scroll.h5.ts`). */
export const useAtTop = <T>(value: T): T => value
