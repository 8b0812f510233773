import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { LoadState } from '../../components/LoadState'
import { Screen } from '../../components/Screen'
import { changeSettings, THEMES } from '../../state/settings'
import { useArticle, useIndex } from '../../data/use-loaded'
import { adoptVariant, useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { quietly } from '../../primitives/quietly'
import { Button } from '../../primitives/Button'
import { Link } from '../../primitives/Link'
import { ownValue } from '../../model/table'
import { SAMPLE } from './samples'
import { VIEWS } from './views'
import './index.scss'

/**
 * The gallery, for those who make the reader: every piece, state and sheet by itself. It is in builds with GALLERY
 * alone (`npm run gallery`), which carry samples instead of articles. Without `view` in its address it lists what there
 * is; `script` and `theme` set the page.
 */
export default function GalleryPage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const { variant } = useWords()
  const index = useIndex(variant)
  const article = useArticle(SAMPLE, variant)
  const View = ownValue(VIEWS, params.view ?? '')
  const theme = THEMES.find(one => one === params.theme)
  useEffect(() => {
    if (theme) changeSettings({ theme })
  }, [theme])

  if (!View)
    return (
      <Screen title="Gallery">
        <Contents />
      </Screen>
    )
  return (
    <Screen title="Gallery">
      <LoadState {...index} missing={{ title: 'No samples', text: '' }} skeleton="list">
        {samples => (
          <LoadState {...article} missing={{ title: 'No sample', text: SAMPLE }} skeleton="article">
            {one => <View article={one} index={samples} variant={variant} />}
          </LoadState>
        )}
      </LoadState>
    </Screen>
  )
}

/** All views, and the screens with the samples in them. */
function Contents() {
  const { variant } = useWords()
  return (
    <Box as="ul" className="rows">
      <Box as="li" className="instalment-row">
        <Link className="row-link row-title" to={{ page: 'article', id: SAMPLE, variant }}>
          blocks
        </Link>
      </Box>
      {Object.keys(VIEWS).map(view => (
        <Box as="li" key={view} className="instalment-row">
          <Button
            className="row-link row-title"
            onTap={() => quietly(Taro.navigateTo({ url: `/pages/gallery/index?view=${view}` }))}
          >
            {view}
          </Button>
        </Box>
      ))}
    </Box>
  )
}
