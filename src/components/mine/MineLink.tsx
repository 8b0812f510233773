import { useWords } from '../../state/variant'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'
import { Link } from '../../primitives/Link'

/** The way to what the reader has kept, in the home's bar. */
export function MineLink() {
  const { words, variant } = useWords()
  return (
    <Link className="bar-button" to={{ page: 'mine', variant }} label={words.mine.title}>
      <Icon path={icons.person} />
    </Link>
  )
}
