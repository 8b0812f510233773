import { useState } from 'react'
import { useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import type { Language } from '../../words/language'

const WORDS: Record<Language, { open: string; failed: string }> = {
  'zh-Hans': { open: '在小程序中打开', failed: '没能打开，稍后再试' },
  'zh-Hant-TW': { open: '在小程式中開啟', failed: '沒能開啟，稍後再試' },
  'zh-Hant-HK': { open: '在小程式中開啟', failed: '未能開啟，稍後再試' },
  en: { open: 'Open in the mini-program', failed: 'Could not open it; try again later' },
}

const SERVICE = typeof SIGNING_URL === 'undefined' ? '' : SIGNING_URL

/** WeChat is an app of phones and tablets; elsewhere the link would only ask for one. */
const hasWechat = (): boolean => /Android|iPhone|iPad|HarmonyOS/.test(navigator.userAgent)

/** A link of WeChat's that opens this page in the mini-program. Rejects where there is none. */
async function linkHere(): Promise<string> {
  const { pathname, hash } = window.location
  const response = await fetch(`${SERVICE}/open-link?path=${encodeURIComponent(pathname + hash)}`)
  const { link } = (await response.json()) as { link?: unknown }
  if (typeof link !== 'string' || !link.startsWith('https://')) throw new Error(`status ${response.status}`)
  return link
}

/** A quiet way into the mini-program, from browsers and from WeChat's own; asked for with the tap. */
export function OpenInMiniProgram({ go }: { go: (link: string) => void }) {
  const words = WORDS[useWords().language]
  const [state, setState] = useState<'asking' | 'failed'>()
  if (!SERVICE || !hasWechat()) return null
  const open = (): void => {
    setState('asking')
    linkHere().then(
      link => {
        setState(undefined)
        go(link)
      },
      () => setState('failed'),
    )
  }
  return (
    <Box className="site-line">
      <Button className="site-open" disabled={state === 'asking'} onTap={open}>
        {words.open}
      </Button>
      <Box role="status" live="polite">
        {state === 'failed' && words.failed}
      </Box>
    </Box>
  )
}
