import type { Inline } from '../../model'
import { OutLink } from '../../primitives/OutLink'
import { Text } from '../../primitives/Text'
import { NoteMark } from './Notes/NoteMark'

const marksOf = (run: Exclude<Inline, string>) =>
  [run.code && 'code', run.strong && 'strong', run.emphasis && 'em', run.strike && 's'].filter(
    (mark): mark is 'code' | 'strong' | 'em' | 's' => typeof mark === 'string',
  )

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
        const marked = marksOf(run).reduce<React.ReactNode>(
          (inner, mark) => <Text as={mark}>{inner}</Text>,
          run.text,
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
