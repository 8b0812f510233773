import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../../state/variant'

/** WeChat lets no page open its share menu: this points to ···, above everything. A tap anywhere takes it away. */
export function WechatGuide({ onClose }: { onClose: () => void }) {
  const { words, script, language } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), [])
  return createPortal(
    <div
      className={`page-colours script-${script} wechat-guide`}
      lang={language}
      role="dialog"
      aria-modal="true"
      aria-label={words.targets.wechat}
    >
      <svg className="wechat-guide-arrow" viewBox="0 0 80 80" aria-hidden="true">
        <path
          d="M8 74C8 40 30 16 66 12M50 6l18 6-9 17"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <p className="wechat-guide-text">{words.wechatGuide}</p>
      <button ref={button} type="button" className="button wechat-guide-close" onClick={onClose}>
        <span className="pill">{words.gotIt}</span>
      </button>
    </div>,
    document.body,
  )
}
