import type { ReactNode } from 'react'

/** A link that leaves the app. It takes nothing of where the reader comes from. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  const isWeb = /^https?:/i.test(href)
  return (
    <a
      className="out-link"
      href={href}
      {...(isWeb && { target: '_blank', rel: 'noopener noreferrer nofollow' })}
    >
      {children}
    </a>
  )
}
