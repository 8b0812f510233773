/** What the home is called in each script: the app's own words, which publishing does not know. */
import type { Script } from '../../src/model/schema'
import type { HomeName, HomeNames } from '../../src/publishing/build/share-images/card-pictures'
import { wordsIn } from '../../src/words'

const nameIn = (script: Script): HomeName => ({
  title: wordsIn(script).appName,
  motto: wordsIn(script).appMotto,
})

export const homeNames: HomeNames = {
  'zh-Hans': nameIn('zh-Hans'),
  'zh-Hant-TW': nameIn('zh-Hant-TW'),
  'zh-Hant-HK': nameIn('zh-Hant-HK'),
}
