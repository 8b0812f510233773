import { addBookmark, removeBookmark, useBookmarks } from '../../state/mine/bookmarks'
import { useWords } from '../../state/variant'
import { Button } from '../../primitives/Button'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'

/** Bookmarks the article, or takes its bookmark away. */
export function BookmarkButton({ id, title }: { id: string; title: string }) {
  const { words } = useWords()
  const isKept = useBookmarks().some(one => one.id === id && one.paragraph === undefined)
  return (
    <Button
      className="bar-button bar-bookmark"
      label={words.mine.bookmark}
      pressed={isKept}
      onTap={() => {
        if (isKept) removeBookmark({ id })
        else addBookmark({ id, title })
      }}
    >
      <Icon path={isKept ? icons.bookmarked : icons.bookmark} />
    </Button>
  )
}
