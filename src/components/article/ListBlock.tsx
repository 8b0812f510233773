import type { List } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Text } from '../../primitives/Text'
import { Inlines } from './Inlines'

/** A list; its marks are drawn as text, since the mini-program has no list elements. */
export function ListBlock({ list, nested }: { list: List; nested?: boolean }) {
  return (
    <Box
      as={list.ordered ? 'ol' : 'ul'}
      role="list"
      className={nested ? 'list-block list-nested' : 'article-block list-block'}
    >
      {list.items.map((item, index) => (
        <Box as="li" key={index} className="list-item">
          <Text className="list-mark">{list.ordered ? `${(list.start ?? 1) + index}.` : '•'}</Text>
          <Box className="list-text">
            <Inlines content={item.content} />
            {item.list && <ListBlock list={item.list} nested />}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
