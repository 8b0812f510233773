import { goBack } from '../library/navigation'
import { useWords } from '../library/variant'
import { Button } from '../primitives/Button'
import { Icon } from '../primitives/Icon'

/** The way back, at the bar's beginning. */
export function BackButton() {
  const { words } = useWords()
  return (
    <Button className="bar-button bar-back" label={words.back} onTap={() => void goBack()}>
      <Icon name="back" />
    </Button>
  )
}
