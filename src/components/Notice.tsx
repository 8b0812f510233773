import { goHome } from '../device/navigation'
import { useWords } from '../state/variant'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'
import { Heading } from '../primitives/Heading'
import { useSinglePage } from '../primitives/single-page'

interface NoticeProps {
  title: string
  text: string
  /** What the reader can do about it; the way home is always there. */
  action?: { label: string; onTap: () => void }
  withoutHome?: boolean
}

/** A screen that has nothing to show says why, and the way on. */
export function Notice({ title, text, action, withoutHome }: NoticeProps) {
  const { words, language } = useWords()
  const singlePage = useSinglePage()
  return (
    <Box className="notice" role="status" language={language}>
      <Heading level={1} className="notice-title">
        {title}
      </Heading>
      <Box as="p" className="notice-text">
        {text}
      </Box>
      <Box className="notice-actions">
        {action && (
          <Button className="pill pill-strong" onTap={action.onTap}>
            {action.label}
          </Button>
        )}
        {!withoutHome && !singlePage && (
          <Button className="pill" onTap={() => void goHome()}>
            {words.toHome}
          </Button>
        )}
      </Box>
    </Box>
  )
}
