/** A drawing for the eye alone; its button or link carries the name. @param path on a ground of 24×24, as in `icons.ts` */
export function Icon({ path }: { path: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={path} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
