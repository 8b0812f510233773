import type { OutLinkProps } from './types'

/** A link that leaves the app. It takes nothing of where the reader comes from. */
export function OutLink({ href, isAddress, children }: OutLinkProps) {
  const isWeb = /^https?:/i.test(href)
  return (
    <a
      className={isAddress ? 'out-link out-link-address' : 'out-link'}
      href={href}
      {...(isWeb && { target: '_blank', rel: 'noopener noreferrer nofollow' })}
    >
      {children}
    </a>
  )
}
