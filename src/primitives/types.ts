import type { CSSProperties, ReactElement, ReactNode } from 'react'
import type { Place } from '../model/addresses'
import type { Script } from '../model/schema'
import type { Language } from '../words'

/** What both faces of a box take. */
export interface BoxProps {
  as?:
    | 'div'
    | 'section'
    | 'article'
    | 'main'
    | 'nav'
    | 'header'
    | 'footer'
    | 'aside'
    | 'ul'
    | 'ol'
    | 'li'
    | 'dl'
    | 'dt'
    | 'dd'
    | 'figure'
    | 'figcaption'
    | 'blockquote'
    | 'pre'
    | 'p'
  id?: string
  className?: string
  style?: CSSProperties
  role?: string
  /** The accessible name, where the text alone does not give it. */
  label?: string
  busy?: boolean
  live?: 'polite' | 'assertive'
  current?: 'page' | 'true'
  tabIndex?: number
  /** For the eye alone: a screen reader passes over it. */
  decorative?: boolean
  /** The language of the text inside, where it differs from the page's: a script, or English. */
  language?: Language | undefined
  children?: ReactNode
}

export interface HeadingProps {
  /** What it is called, where its parts would be read with blanks between them. */
  label?: string | undefined
  level: 1 | 2 | 3 | 4
  id?: string
  className?: string
  language?: Language | undefined
  children: ReactNode
}

export interface TextProps {
  as?: 'span' | 'strong' | 'em' | 's' | 'code' | 'time' | 'mark' | 'sup' | 'sub'
  className?: string
  /** Machine-readable date of a `time`. */
  dateTime?: string
  /** For the eye alone: a screen reader passes over it. */
  decorative?: boolean
  language?: Language | undefined
  children: ReactNode
}

export interface RubyProps {
  /** Pinyin, zhuyin or the like. */
  reading: string
  children: string
}

export interface ButtonProps {
  className?: string
  label?: string
  pressed?: boolean
  expanded?: boolean
  disabled?: boolean
  /** A choice within a `radiogroup`. */
  checked?: boolean
  language?: Language | undefined
  onTap: () => void
  children: ReactNode
}

/** A row of buttons of which one is chosen. */
export interface StripProps {
  className?: string
  label: string
  language?: Language | undefined
  /** Which of the children is chosen, from 0. */
  chosen: number
  children: ReactNode
}

export interface SearchFieldProps {
  value: string
  label: string
  placeholder: string
  clearLabel: string
  submitLabel: string
  /** Opens the keyboard at once. */
  autoFocus?: boolean
  /** `settled` is false while an input method is still composing. */
  onInput: (value: string, settled: boolean) => void
  /** Enter, the keyboard's search key, or the button. */
  onSubmit: () => void
}

export interface LineFieldProps {
  className?: string
  label: string
  placeholder: string
  /** Enter, or the keyboard's own key: what stands in the field. */
  onSubmit: (value: string) => void
}

export interface LinkProps {
  to: Place
  /** In the mini-program, whose stack is short: the page gives way to the one that is opened. */
  isInstead?: boolean
  className?: string
  label?: string
  /** The place where the reader is now. */
  current?: boolean
  language?: Language | undefined
  children: ReactNode
}

export interface OutLinkProps {
  href: string
  /** Its text is the address itself. */
  isAddress?: boolean
  children: ReactNode
}

export interface PictureProps {
  src: string
  /** Natural size in pixels: the room that is kept before the picture arrives. */
  width: number
  height: number
  /** Its mean colour, as `FigureImage` has it. */
  colour?: string | undefined
  alt: string
  /** Above the fold: load at once. Everything else loads when it comes near. */
  eager?: boolean
  className?: string
  onError?: () => void
}

/** What a figure's picture may be taken from. */
export interface SourcesProps {
  /** Widths of its copies, as `FigureImage` has them. */
  webp?: readonly number[] | undefined
  /** Address of the picture itself. */
  src: string
  /** The picture. */
  children: ReactElement
}

export interface SheetProps {
  title: string
  closeLabel: string
  /** Script of its words, for the fonts. */
  script: Script
  /** Leaves the page in sight: low on a phone, at the side on a desktop, and nothing darkened. */
  beside?: boolean
  onClose: () => void
  children: ReactNode
}

/** One of a few steps, chosen by a slider. */
export interface StepsProps {
  /** What is chosen. */
  label: string
  /** How many steps there are; the chosen one counts from 0. */
  count: number
  at: number
  /** What the chosen step is called. */
  value: string
  onChange: (at: number) => void
}

export interface TextAreaProps {
  className?: string
  /** Its accessible name. */
  label: string
  placeholder?: string
  value: string
  /** Most characters. */
  limit: number
  onChange: (value: string) => void
}

/** A run of text that can be tapped without leaving its line. */
export interface TapTextProps {
  as: 'mark'
  className?: string
  /** What a tap does. */
  label: string
  onTap: () => void
  children: ReactNode
}
