import './start/boot'
import type { ReactNode } from 'react'
import { Boundary } from './components/Boundary'
import { useFaultLog } from './data/fault-log'
import { useMissingPage } from './device/missing-page'
import './app.scss'

/** The app: what every page stands in. */
export default function App({ children }: { children?: ReactNode }) {
  useMissingPage()
  useFaultLog()
  return <Boundary>{children}</Boundary>
}
