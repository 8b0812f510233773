import { useWords } from '../../state/variant'
import { Sheet } from '../../primitives/Sheet'
import './keys-sheet.scss'

/** What each key does. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const { words, script } = useWords()
  return (
    <Sheet title={words.keys.title} closeLabel={words.close} script={script} onClose={onClose}>
      <dl className="keys">
        {(['j', 'k', '?', '+ − 0', 'Esc'] as const).map(key => (
          <div key={key} className="keys-row">
            <dt className="keys-key">
              <kbd>{key}</kbd>
            </dt>
            <dd className="keys-does">{words.keys[key]}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
