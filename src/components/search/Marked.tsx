import type { Piece } from '../../data/search/highlight'
import { Text } from '../../primitives/Text'

/** A text with what was searched for marked in it. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, hit }, at) =>
        hit ? (
          <Text key={at} as="mark" className="hit">
            {text}
          </Text>
        ) : (
          <Text key={at}>{text}</Text>
        ),
      )}
    </>
  )
}
