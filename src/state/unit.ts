/** By how much everything grows in 關懷模式: targets from 44 to 60. */
const CARE = 1.36

/**
 * The page's unit in the mini-program, as a value of `--px`; undefined where it is the style sheet's own.
 * @param scale of type, as WeChat itself is set to
 */
export function unitIn({ care }: { care: boolean }, scale: number): string | undefined {
  // Not below 1: what a finger has to hit would shrink with the type, whose size is a setting of its own.
  const unit = Math.max(1, scale) * (care ? CARE : 1)
  // No wider than the screen has room for: see the browser's own unit in styles/h5.scss.
  return unit === 1 ? undefined : `min(${unit}px, 0.625vw)`
}
