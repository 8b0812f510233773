/** Of a store outside of React: its value now, and a drawing at each change. */
export { useSyncExternalStore as useExternal } from 'react'
