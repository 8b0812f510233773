import { useWords } from '../../library/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'

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
    <Box className="filter" role="group" label={words.filterByColumn}>
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
    </Box>
  )
}
