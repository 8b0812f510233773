/** Manuscripts that come in. */
import type { Understood } from '../arrivals'
import type { WordSets } from '.'

interface ArrivalWords {
  title: string
  drop: string
  dropped: (files: number) => string
  choose: string
  paste: string
  pasted: string
  clear: string
  reading: string
  series: string
  byTag: string
  changes: string
  accept: string
  reject: string
  fetch: string
  cut: (articles: number) => string
  another: (title: string, line: number) => string
  cannotCut: string
  take: (articles: number) => string
  correct: string
  taking: string
  taken: string
  original: string
  noOriginal: string
  understood: string
  outcomes: Record<Understood['outcome'], string>
  newSeries: (title: string) => string
  newTags: (tags: string, title: string) => string
  into: (title: string) => string
  characters: (all: number, placed: number) => string
  comments: (count: number) => string
  tracked: (count: number) => string
  leftOut: (count: number) => string
  reason: string
  words: string
  line: string
  pictureOutcomes: Record<'taken' | 'remote' | 'missing' | 'failed', string>
  picture: string
  changed: string
  clash: (count: number) => string
  before: string
  inManuscript: string
  inLibrary: string
  now: string
  editors: string
  origins: string
  settle: string
  nothing: string
}

export const arrivalWords: WordSets<ArrivalWords> = {
  'zh-Hans': {
    title: '收稿',
    drop: '把稿子拖到这里',
    dropped: files => `${files} 个文件`,
    choose: '选文件',
    paste: '或者在 Word、公众号、网页里复制，再到这里粘贴（Ctrl+V）',
    pasted: '粘贴的文字',
    clear: '换一份',
    reading: '正在读……',
    series: '放进专栏',
    byTag: '按栏目自动',
    changes: '修订',
    accept: '接受',
    reject: '拒绝',
    fetch: '收下时把网上的图取来',
    cut: articles => `分成 ${articles} 篇`,
    another: (title, line) => `第 ${line} 行像是另一篇的标题：${title}`,
    cannotCut: '网页和 Word 不能在这里分：请分成两个文件再拖来。',
    take: articles => (articles === 1 ? '收下' : `收下 ${articles} 篇`),
    correct: '收下并打开',
    taking: '正在收……',
    taken: '收好了',
    original: '原文',
    noOriginal: '这份稿子没有可以对照的文字。',
    understood: '读出来的',
    outcomes: {
      created: '新文章',
      updated: '库里已有，更新',
      merged: '库里已有，并入更新，编辑的改动保留',
      unchanged: '库里已有，没有变化',
      kept: '库里已有，稿子没变，编辑的改动保留',
    },
    newSeries: title => `会新建专栏《${title}》`,
    newTags: (tags, title) => `会给《${title}》加上栏目 ${tags}`,
    into: title => `放进《${title}》`,
    characters: (all, placed) =>
      all === placed ? `${all} 字，全部用上` : `${all} 字，用上 ${placed} 字，略去 ${all - placed} 字`,
    comments: count => `${count} 条批注，会留在文章里等你看`,
    tracked: count => `${count} 处修订`,
    leftOut: count => `略去 ${count} 处`,
    reason: '为什么',
    words: '文字',
    line: '行',
    pictureOutcomes: {
      taken: '有了',
      remote: '在网上，还没取来',
      missing: '没有随稿子来，位置留着',
      failed: '取不来',
    },
    picture: '图',
    changed: '哪些字变了',
    clash: count => `${count} 处两边都改了，请选`,
    before: '原来',
    inManuscript: '稿子里',
    inLibrary: '库里',
    now: '现在',
    editors: '留编辑的',
    origins: '用稿子的',
    settle: '先把两边都改了的地方选好。',
    nothing: '（无）',
  },
  'zh-Hant-TW': {
    title: '收稿',
    drop: '把稿子拖到這裡',
    dropped: files => `${files} 個檔案`,
    choose: '選檔案',
    paste: '或者在 Word、公眾號、網頁裡複製，再到這裡貼上（Ctrl+V）',
    pasted: '貼上的文字',
    clear: '換一份',
    reading: '正在讀……',
    series: '放進專欄',
    byTag: '按欄目自動',
    changes: '追蹤修訂',
    accept: '接受',
    reject: '拒絕',
    fetch: '收下時把網上的圖取來',
    cut: articles => `分成 ${articles} 篇`,
    another: (title, line) => `第 ${line} 行像是另一篇的標題：${title}`,
    cannotCut: '網頁和 Word 不能在這裡分：請分成兩個檔案再拖來。',
    take: articles => (articles === 1 ? '收下' : `收下 ${articles} 篇`),
    correct: '收下並打開',
    taking: '正在收……',
    taken: '收好了',
    original: '原文',
    noOriginal: '這份稿子沒有可以對照的文字。',
    understood: '讀出來的',
    outcomes: {
      created: '新文章',
      updated: '庫裡已有，更新',
      merged: '庫裡已有，併入更新，編輯的改動保留',
      unchanged: '庫裡已有，沒有變化',
      kept: '庫裡已有，稿子沒變，編輯的改動保留',
    },
    newSeries: title => `會新建專欄《${title}》`,
    newTags: (tags, title) => `會給《${title}》加上欄目 ${tags}`,
    into: title => `放進《${title}》`,
    characters: (all, placed) =>
      all === placed ? `${all} 字，全部用上` : `${all} 字，用上 ${placed} 字，略去 ${all - placed} 字`,
    comments: count => `${count} 條註解，會留在文章裡等你看`,
    tracked: count => `${count} 處追蹤修訂`,
    leftOut: count => `略去 ${count} 處`,
    reason: '為什麼',
    words: '文字',
    line: '行',
    pictureOutcomes: {
      taken: '有了',
      remote: '在網上，還沒取來',
      missing: '沒有隨稿子來，位置留著',
      failed: '取不來',
    },
    picture: '圖',
    changed: '哪些字變了',
    clash: count => `${count} 處兩邊都改了，請選`,
    before: '原來',
    inManuscript: '稿子裡',
    inLibrary: '庫裡',
    now: '現在',
    editors: '留編輯的',
    origins: '用稿子的',
    settle: '先把兩邊都改了的地方選好。',
    nothing: '（無）',
  },
  en: {
    title: 'Take in',
    drop: 'Drop a manuscript here',
    dropped: files => (files === 1 ? '1 file' : `${files} files`),
    choose: 'Choose files',
    paste: 'Or copy in Word, WeChat or a web page, and paste here (Ctrl+V)',
    pasted: 'pasted text',
    clear: 'Another one',
    reading: 'Reading …',
    series: 'Into the series',
    byTag: 'the one with its tag',
    changes: 'Tracked changes',
    accept: 'accept',
    reject: 'reject',
    fetch: 'Fetch pictures that are on the web',
    cut: articles => `Cut it into ${articles} articles`,
    another: (title, line) => `Line ${line} looks like the title of another article: ${title}`,
    cannotCut: 'Pages and Word documents cannot be cut here: make two files of it.',
    take: articles => (articles === 1 ? 'Take it' : `Take ${articles} articles`),
    correct: 'Take it and open it',
    taking: 'Taking …',
    taken: 'Taken',
    original: 'The original',
    noOriginal: 'There is no text of it to compare with.',
    understood: 'What was understood',
    outcomes: {
      created: 'new',
      updated: 'there already, updated',
      merged: 'there already, updated, the editor’s corrections kept',
      unchanged: 'there already, unchanged',
      kept: 'there already, unchanged, the editor’s corrections kept',
    },
    newSeries: title => `makes the series ${title}`,
    newTags: (tags, title) => `gives ${title} the tag ${tags}`,
    into: title => `goes into ${title}`,
    characters: (all, placed) => `${all} characters, ${placed} placed, ${all - placed} left out`,
    comments: count => `${count} comments, which wait in the article`,
    tracked: count => `${count} tracked changes`,
    leftOut: count => `Left out: ${count}`,
    reason: 'Why',
    words: 'Words',
    line: 'Line',
    pictureOutcomes: {
      taken: 'there',
      remote: 'on the web, not fetched',
      missing: 'did not come along: its place waits',
      failed: 'could not be fetched',
    },
    picture: 'picture',
    changed: 'What has changed',
    clash: count => `Changed on both sides: ${count}. Choose`,
    before: 'before',
    inManuscript: 'in the manuscript',
    inLibrary: 'in the library',
    now: 'now',
    editors: 'keep the editor’s',
    origins: 'take the manuscript’s',
    settle: 'Choose first where both sides have changed the same.',
    nothing: '(nothing)',
  },
}
