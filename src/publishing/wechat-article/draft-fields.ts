/** What a draft says beside its text, and whether WeChat would take it. */
import type { Article } from '../../model/schema'
import { bytesIn, charactersIn, DRAFT_CONTENT, MOST_IN_DRAFT, type Draft } from '../../model/wechat-draft'
import type { Problem } from '../errors'

type Fields = Omit<Draft, 'content' | 'thumb_media_id'>

/** Roles of those whom a public account names as the author. */
const AUTHORS = new Set('撰文 文 作者 文字 记者 記者 采写 採寫 采访 採訪'.split(' '))

/** Title, author, summary and page of an article: the author and the summary cut to what WeChat has room for. */
export function fieldsOf(
  { credits, summary }: Pick<Article, 'credits' | 'summary'>,
  title: string,
  page: string | undefined,
): Fields {
  const names = credits.filter(({ role }) => AUTHORS.has(role)).flatMap(credit => credit.names)
  const author = names
    .map((_, at) => names.slice(0, names.length - at).join('、'))
    .find(some => charactersIn(some) <= MOST_IN_DRAFT.author)
  return {
    title,
    ...(author && { author }),
    ...(summary && { digest: cut(summary, MOST_IN_DRAFT.digest) }),
    ...(page && { content_source_url: page }),
  }
}

const cut = (text: string, most: number): string =>
  charactersIn(text) <= most
    ? text
    : `${Array.from(text)
        .slice(0, most - 1)
        .join('')}…`

const PASTE = 'or copy the article into WeChat’s own editor, which takes more'

/** @param pictures how many the article has; the first is the cover */
export function draftProblems(
  { title, content }: Pick<Draft, 'title' | 'content'>,
  pictures: number,
  file: string,
): Problem[] {
  const problems: Problem[] = []
  const [length, characters, bytes] = [charactersIn(title), charactersIn(content), bytesIn(content)]
  if (length > MOST_IN_DRAFT.title)
    problems.push({
      file,
      message: `With its tag the title has ${length} characters; WeChat takes a draft’s title of ${MOST_IN_DRAFT.title}`,
      mend: `Shorten it, ${PASTE}`,
    })
  if (characters >= DRAFT_CONTENT.characters || bytes >= DRAFT_CONTENT.bytes)
    problems.push({
      file,
      message: `With its markup the text has ${characters} characters (${bytes} bytes); WeChat takes fewer than ${DRAFT_CONTENT.characters} (${DRAFT_CONTENT.bytes} bytes)`,
      mend: `Divide it, ${PASTE}`,
    })
  if (pictures === 0)
    problems.push({
      file,
      message: 'WeChat wants a cover, and the article has no picture',
      mend: 'Give it one, or copy it into WeChat’s own editor and choose a cover there',
    })
  return problems
}
