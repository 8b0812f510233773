import type { Inline } from '../../model/schema'
import { isFigures, MARKS } from '../../model/values'
import { OutLink } from '../../primitives/OutLink'
import { Ruby } from '../../primitives/Ruby'
import { Text } from '../../primitives/Text'
import { NoteMark } from './Notes/NoteMark'

/** Text without marks, which needs no elements of its own; its line breaks would, in the mini-program. */
export const plainOf = ([run, ...others]: readonly Inline[]): string | undefined =>
  typeof run === 'string' && others.length === 0 && !run.includes('\n') ? run : undefined

/** Running text with its marks and links. */
export function Inlines({ content }: { content: readonly Inline[] }) {
  const plain = plainOf(content)
  if (plain !== undefined) return <>{plain}</>
  return (
    <>
      {content.map((run, index) => {
        if (typeof run === 'string') return <Text key={index}>{run}</Text>
        if (run.note !== undefined) return <NoteMark key={index} number={run.note} />
        const marked = MARKS.filter(([mark]) => run[mark]).reduce<React.ReactNode>(
          (inner, [, element]) => (
            <Text as={element} {...(isFigures(run.text) && { className: 'figures' })}>
              {inner}
            </Text>
          ),
          run.ruby ? <Ruby reading={run.ruby}>{run.text}</Ruby> : run.text,
        )
        if (run.href) {
          return (
            <OutLink key={index} href={run.href} isAddress={/^\w+:\/\//.test(run.text)}>
              {marked}
            </OutLink>
          )
        }
        return <Text key={index}>{marked}</Text>
      })}
    </>
  )
}
