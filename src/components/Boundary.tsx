import { Component, type ReactNode } from 'react'
import { currentWords } from '../library/variant'
import { Box } from '../primitives/Box'
import { Notice } from './Notice'

/** Catches what goes wrong while drawing, so that the reader sees words and a way on instead of a blank page. */
export class Boundary extends Component<{ children?: ReactNode }, { message?: string }> {
  override state: { message?: string } = {}

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { message } = this.state
    if (message === undefined) return this.props.children
    const { words, script } = currentWords()
    return (
      <Box className={`page page-colours script-${script}`}>
        <Notice
          title={words.crashed.title}
          text={`${words.crashed.text}\n${message}`}
          action={{ label: words.retry, onTap: () => this.setState({ message: undefined }) }}
        />
      </Box>
    )
  }
}
