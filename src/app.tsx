import './boot'
import Taro, { usePageNotFound } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Boundary } from './components/Boundary'
import './app.scss'

/** The app: what every page stands in. */
export default function App({ children }: { children?: ReactNode }) {
  usePageNotFound(() => {
    if (process.env.TARO_ENV !== 'h5') void Taro.redirectTo({ url: '/pages/missing/index' })
  })
  return <Boundary>{children}</Boundary>
}
