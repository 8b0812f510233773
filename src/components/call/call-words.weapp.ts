/** Words that only the mini-program has, where readers ask to be called. */
import type { Language } from '../../words/language'

interface CallWords {
  ask: string
  asked: string
  /** The name of the button while it is pressed. */
  takeBack: string
  takenBack: string
  /** What has come of a tap. */
  done: string
  rejected: string
  off: string
  blocked: string
  offline: string
  failed: string
}

const TAIWAN: CallWords = {
  ask: '下一期叫我',
  asked: '下一期會叫你',
  takeBack: '下一期會叫你，點一下取消',
  done: '有了下一期，微信會傳一則訊息給你，只傳這一次。',
  takenBack: '已取消，不會再叫你。',
  rejected: '你沒有同意，下一期不會叫你。要改：右上角 ··· → 設定 → 訂閱訊息。',
  off: '你在微信裡關掉了訊息。要打開：右上角 ··· → 設定 → 訂閱訊息。',
  blocked: '微信停用了這則訊息，暫時叫不了你。',
  offline: '網路不通，再點一次試試。',
  failed: '沒能辦成，過一會兒再試。',
}

export const CALL_WORDS: Record<Language, CallWords> = {
  'zh-Hans': {
    ask: '下一期叫我',
    asked: '下一期会叫你',
    takeBack: '下一期会叫你，点一下取消',
    done: '有了下一期，微信会发一条消息给你，只发这一次。',
    takenBack: '已取消，不会再叫你。',
    rejected: '你没有同意，下一期不会叫你。要改：右上角 ··· → 设置 → 订阅消息。',
    off: '你在微信里关掉了消息。要打开：右上角 ··· → 设置 → 订阅消息。',
    blocked: '微信停用了这条消息，暂时叫不了你。',
    offline: '网络不通，再点一次试试。',
    failed: '没能办成，过一会儿再试。',
  },
  'zh-Hant-TW': TAIWAN,
  'zh-Hant-HK': {
    ...TAIWAN,
    off: '你在微信裏關掉了訊息。要打開：右上角 ··· → 設定 → 訂閱訊息。',
    offline: '網絡不通，再點一次試試。',
    failed: '未能辦成，過一會兒再試。',
  },
  en: {
    ask: 'Tell me of the next one',
    asked: 'You will be told',
    takeBack: 'You will be told of the next one: tap to take it back',
    done: 'WeChat will send you one message when the next one is out.',
    takenBack: 'Taken back: you will not be told.',
    rejected: 'You did not agree and will not be told. To change it: ··· above, Settings, Subscription.',
    off: 'Messages are switched off in WeChat. To switch them on: ··· above, Settings, Subscription.',
    blocked: 'WeChat has stopped this message: you cannot be told for now.',
    offline: 'No network: tap again.',
    failed: 'That did not work: try again in a while.',
  },
}
