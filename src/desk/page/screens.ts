/** Which screen an address means: `#/<first>/<rest…>`. */
import type { ComponentType } from 'react'
import { ArrivalsScreen } from './screens/ArrivalsScreen'
import { ArticleScreen } from './screens/article/ArticleScreen'
import { ListScreen } from './screens/ListScreen'
import { PublishScreen } from './screens/publish/PublishScreen'
import { SeeScreen } from './screens/SeeScreen'
import { WechatScreen } from './screens/WechatScreen'

export interface ScreenProps {
  /** What stands behind the first segment of the address. */
  rest: readonly string[]
}

/** By the first segment of the address; the list has none. */
export const screens: ReadonlyMap<string, ComponentType<ScreenProps>> = new Map<
  string,
  ComponentType<ScreenProps>
>([
  ['', ListScreen],
  ['edit', ArticleScreen],
  ['publish', PublishScreen],
  ['arrivals', ArrivalsScreen],
  ['see', SeeScreen],
  ['wechat', WechatScreen],
])
