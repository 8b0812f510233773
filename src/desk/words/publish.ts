/** What a publish would do, how far it is, and what was published before. */
import type { WordSets } from '.'

interface PublishWords {
  title: string
  /** Where it goes. */
  to: (place: string) => string
  looking: string
  nothing: string
  groups: Record<'fresh' | 'changed' | 'withdrawn' | 'drafts', string>
  due: string
  dueAt: (moment: string) => string
  touched: (articles: number) => string
  refused: string
  withdraw: (articles: number) => string
  publish: string
  running: string
  step: (done: number, total: number) => string
  left: (seconds: number) => string
  done: (articles: number) => string
  addresses: string
  code: (title: string) => string
  notes: string
  lookAgain: string
  history: string
  historyHelp: string
  noHistory: string
  edition: (name: string, articles: number) => string
  putBack: string
  back: string
  gone: string
  same: string
  confirm: string
  cancel: string
}

const minutes = (seconds: number): number => Math.ceil(seconds / 60)

export const publishWords: WordSets<PublishWords> = {
  'zh-Hans': {
    title: '发布',
    to: place => `发布到 ${place}`,
    looking: '正在比对读者看到的和这里写的……',
    nothing: '读者看到的就是这里写的，没有要发布的。',
    groups: { fresh: '新文章', changed: '改过的', withdrawn: '要撤下的', drafts: '草稿（不发布）' },
    due: '定了时间的',
    dueAt: moment => `${moment} 发布`,
    touched: articles => `另有 ${articles} 篇只换上下期或相关文章。`,
    refused: '这样发布会被拒绝',
    withdraw: articles => `我确定要撤下这 ${articles} 篇`,
    publish: '发布',
    running: '正在发布。关掉这一页也会继续。',
    step: (done, total) => `第 ${done} 个，共 ${total} 个`,
    left: seconds => (seconds < 90 ? `大约还要 ${seconds} 秒` : `大约还要 ${minutes(seconds)} 分钟`),
    done: articles => `发布好了。读者现在能看到 ${articles} 篇。`,
    addresses: '这次发布的',
    code: title => `《${title}》的二维码`,
    notes: '还有几句话',
    lookAgain: '再看还有什么要发布',
    history: '以前发布的',
    historyHelp: '放回以前的一版，读者看到的就一字不差地回到那时；文稿不变，下次发布又是现在的文稿。',
    noHistory: '这台电脑还没有往这里发布过别的版本。',
    edition: (name, articles) => `${name}，${articles} 篇`,
    putBack: '放回这一版……',
    back: '会回来',
    gone: '会消失',
    same: '文章还是这些，内容回到那时。',
    confirm: '放回',
    cancel: '不放了',
  },
  'zh-Hant-TW': {
    title: '發布',
    to: place => `發布到 ${place}`,
    looking: '正在比對讀者看到的和這裡寫的……',
    nothing: '讀者看到的就是這裡寫的，沒有要發布的。',
    groups: { fresh: '新文章', changed: '改過的', withdrawn: '要撤下的', drafts: '草稿（不發布）' },
    due: '定了時間的',
    dueAt: moment => `${moment} 發布`,
    touched: articles => `另有 ${articles} 篇只換上下期或相關文章。`,
    refused: '這樣發布會被拒絕',
    withdraw: articles => `我確定要撤下這 ${articles} 篇`,
    publish: '發布',
    running: '正在發布。關掉這一頁也會繼續。',
    step: (done, total) => `第 ${done} 個，共 ${total} 個`,
    left: seconds => (seconds < 90 ? `大約還要 ${seconds} 秒` : `大約還要 ${minutes(seconds)} 分鐘`),
    done: articles => `發布好了。讀者現在能看到 ${articles} 篇。`,
    addresses: '這次發布的',
    code: title => `《${title}》的 QR 碼`,
    notes: '還有幾句話',
    lookAgain: '再看還有什麼要發布',
    history: '以前發布的',
    historyHelp: '放回以前的一版，讀者看到的就一字不差地回到那時；文稿不變，下次發布又是現在的文稿。',
    noHistory: '這臺電腦還沒有往這裡發布過別的版本。',
    edition: (name, articles) => `${name}，${articles} 篇`,
    putBack: '放回這一版……',
    back: '會回來',
    gone: '會消失',
    same: '文章還是這些，內容回到那時。',
    confirm: '放回',
    cancel: '不放了',
  },
  en: {
    title: 'Publish',
    to: place => `To ${place}`,
    looking: 'Comparing what readers have with what is written here …',
    nothing: 'Readers have what is written here: there is nothing to publish.',
    groups: {
      fresh: 'New articles',
      changed: 'Changed',
      withdrawn: 'Will be withdrawn',
      drafts: 'Drafts, not published',
    },
    due: 'With a time of their own',
    dueAt: moment => `at ${moment}`,
    touched: articles => `${articles} more would only name other instalments or related articles.`,
    refused: 'As it stands it would be refused',
    withdraw: articles => `I do want to withdraw these ${articles}`,
    publish: 'Publish',
    running: 'Publishing. It goes on when this page is closed.',
    step: (done, total) => `${done} of ${total}`,
    left: seconds => (seconds < 90 ? `about ${seconds} s left` : `about ${minutes(seconds)} min left`),
    done: articles => `Published. Readers have ${articles} articles now.`,
    addresses: 'What is out now',
    code: title => `QR code of ${title}`,
    notes: 'Beside it',
    lookAgain: 'See what else there is to publish',
    history: 'Published before',
    historyHelp:
      'An earlier edition comes back to readers word for word. The manuscripts stay, and the next publish brings them again.',
    noHistory: 'This computer has published no other edition here.',
    edition: (name, articles) => `${name}, ${articles} articles`,
    putBack: 'Put this edition back …',
    back: 'come back',
    gone: 'go',
    same: 'The articles stay the same ones; their words are those of then.',
    confirm: 'Put it back',
    cancel: 'Cancel',
  },
}
