/** WeChat's realtime log, which developers read on its site: what the app has put there. */
import { handedOut } from './api'

export const logged: { level: 'info' | 'warn' | 'error'; text: string }[] = []

/** A line may have 5 KB (developers.weixin.qq.com, RealtimeLogManager). */
const MOST_CHARACTERS = 5_000

const put =
  (level: (typeof logged)[number]['level']) =>
  (...parts: unknown[]): void => {
    const text = parts
      .map(part => (typeof part === 'string' ? part : JSON.stringify(part)))
      .join(' ')
      .slice(0, MOST_CHARACTERS)
    logged.push({ level, text })
  }

export const realtimeLogManager = (): object =>
  handedOut('RealtimeLogManager', { info: put('info'), warn: put('warn'), error: put('error') })
