import { useWords } from '../../state/variant'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'
import { Link } from '../../primitives/Link'

/** The way to the search screen, for the bar. */
export function SearchLink() {
  const { words, variant } = useWords()
  return (
    <Link className="bar-button" label={words.search.title} to={{ page: 'search', variant }}>
      <Icon path={icons.search} />
    </Link>
  )
}
