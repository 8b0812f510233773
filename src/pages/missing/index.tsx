import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { useWords } from '../../state/variant'

/** An address that leads nowhere. */
export default function MissingPage() {
  const { words } = useWords()
  return (
    <Screen title={words.notFound.title}>
      <Notice {...words.notFound} />
    </Screen>
  )
}
