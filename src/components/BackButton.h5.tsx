import { goBack } from '../device/navigation'
import { useWords } from '../state/variant'
import { Button } from '../primitives/Button'
import { Icon } from '../primitives/Icon'
import { icons } from '../primitives/icons'

/** The way back, at the bar's beginning. */
export function BackButton() {
  const { words } = useWords()
  return (
    <Button className="bar-button bar-back" label={words.back} onTap={() => void goBack()}>
      <Icon path={icons.back} />
    </Button>
  )
}
