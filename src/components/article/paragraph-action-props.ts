export interface ParagraphActionProps {
  /** Shares a paragraph, counted from 1. */
  onShare: (paragraph: number) => void
}
