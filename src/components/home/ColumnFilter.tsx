import { useWords } from '../../state/variant'
import { Button } from '../../primitives/Button'
import { Strip } from '../../primitives/Strip'

interface ColumnFilterProps {
  tags: readonly string[]
  chosen: string | undefined
  onChoose: (tag: string | undefined) => void
}

/** Chooses one column among all. */
export function ColumnFilter({ tags, chosen, onChoose }: ColumnFilterProps) {
  const { words, language } = useWords()
  if (tags.length < 2) return null
  return (
    <Strip
      className="filter"
      label={words.filterByColumn}
      chosen={chosen === undefined ? 0 : tags.indexOf(chosen) + 1}
    >
      <Button
        className="filter-tag"
        pressed={chosen === undefined}
        language={language}
        onTap={() => onChoose(undefined)}
      >
        {words.allColumns}
      </Button>
      {tags.map(tag => (
        <Button key={tag} className="filter-tag" pressed={tag === chosen} onTap={() => onChoose(tag)}>
          {tag}
        </Button>
      ))}
    </Strip>
  )
}
