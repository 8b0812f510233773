import type { ParagraphActionProps } from './paragraph-action-props'

/** The mini-program tells no page what is selected: there a paragraph is shared by a long press. */
export const ParagraphAction = (_props: ParagraphActionProps) => null
