import Taro from '@tarojs/taro'
import { Component, type ReactNode } from 'react'
import { isHydrating } from '../store/hydrating'
import { currentWords } from '../state/variant'
import { logFault } from '../data/fault-log'
import { copy } from '../share/clipboard'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'
import { crashReport } from './crash-report'
import { Notice } from './Notice'

interface BoundaryProps {
  /** The screen's bar stays above it: the way back and the settings still work. */
  within?: 'screen'
  children?: ReactNode
}

interface BoundaryState {
  report?: string | undefined
  isCopied?: boolean
}

/**
 * Catches what goes wrong while drawing, so that the reader sees words and a way on instead of a blank page, and can
 * copy a report for the desk. Nothing of it is sent anywhere; WeChat's own log learns of it where the owner turns that on.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {}

  static getDerivedStateFromError(error: unknown): BoundaryState {
    if (isHydrating()) throw error // words in the place of a text that can be read would be a loss
    return { report: crashReport(error, Taro.getCurrentInstance().router?.path ?? '') }
  }

  override componentDidCatch(error: unknown): void {
    logFault(error)
  }

  override render(): ReactNode {
    const { report, isCopied } = this.state
    const { within, children } = this.props
    if (report === undefined) return children
    const { words, script, language } = currentWords()
    const notice = (
      <Box className="crash" language={language}>
        <Notice
          title={words.crashed.title}
          text={words.crashed.text}
          action={{ label: words.retry, onTap: () => this.setState({ report: undefined, isCopied: false }) }}
        />
        <Box className="crash-report">{report}</Box>
        <Button
          className="pill"
          onTap={() => void copy(report).then(isCopied => this.setState({ isCopied }))}
        >
          {isCopied ? words.passage.copied : words.crashed.copy}
        </Button>
      </Box>
    )
    return within ? notice : <Box className={`screen page-colours script-${script}`}>{notice}</Box>
  }
}
