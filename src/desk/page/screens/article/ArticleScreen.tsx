/** An article as it is written: its words where readers see them, and beside them what belongs to it. */
import { EditorContent, useEditor } from '@tiptap/react'
import { Placeholder } from '@tiptap/extensions'
import { useEffect, useRef, useState } from 'react'
import { articleWords } from '../../../words/article'
import { frameWords } from '../../../words/frame'
import { seeWords } from '../../../words/see'
import { wechatWords } from '../../../words/wechat'
import type { ArticlePlace, Findings, Opened } from '../../../protocol'
import type { ArticleSource, FrontMatter } from '../../../../publishing/source/model'
import { FindingMarks } from '../../editor/findings'
import { bringPicture, picturesOf } from '../../editor/pictures'
import { articleExtensions } from '../../editor/schema'
import { FROM_FILE, showBlocks } from '../../editor/show-blocks'
import { toBlocks } from '../../editor/to-blocks'
import { toDoc } from '../../editor/to-doc'
import { Toolbar } from '../../editor/Toolbar'
import { Problems } from '../../parts/Problems'
import { hashOf } from '../../route'
import type { ScreenProps } from '../../screens'
import { useAsked } from '../../use-asked'
import { useWords } from '../../use-words'
import { Conflicts } from './Conflicts'
import { Corrections } from './Corrections'
import { Credits, Facts, Head } from './Fields'
import { Place } from './Place'
import { Settle } from './Settle'
import { unsavedOf, useKeeping } from './use-keeping'

export function ArticleScreen({ rest: [series = '', ...name] }: ScreenProps) {
  const { loading } = useWords(frameWords)
  const place = { series, name: name.join('/') }
  const [opened] = useAsked<Opened>(`article?${new URLSearchParams(place).toString()}`)
  if (opened.state === 'loading') return <p className="told">{loading}</p>
  if (opened.state === 'failed') return <Problems error={opened.error} />
  return <Article key={`${series}/${place.name}`} place={place} opened={opened.answer} />
}

function Article({ place, opened }: { place: ArticlePlace; opened: Opened }) {
  const words = useWords(articleWords)
  const { open } = useWords(seeWords)
  const { link: toWechat } = useWords(wechatWords)
  const [begun] = useState(() => unsavedOf(place)?.article ?? opened.article)
  const [fields, setFields] = useState<FrontMatter>(() => matterOf(begun))
  const latest = useRef({ fields, title: begun.title })
  const touched = useRef(() => {})
  const editor = useEditor({
    extensions: [
      ...articleExtensions,
      ...picturesOf(place, begun.script),
      FindingMarks,
      Placeholder.configure({ placeholder: words.placeholder }),
    ],
    content: toDoc(begun.blocks),
    editorProps: {
      attributes: {
        class: 'article-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.body,
      },
      handlePaste: (_view, event) => bring([...(event.clipboardData?.files ?? [])]),
      handleDrop: (_view, event) => bring([...(event.dataTransfer?.files ?? [])]),
    },
    onUpdate: ({ transaction }) => {
      if (!transaction.getMeta(FROM_FILE)) touched.current()
    },
  })
  /** Pictures that come in with nothing else. @returns whether there are any */
  function bring(files: readonly File[]): boolean {
    const pictures = files.filter(({ type }) => type.startsWith('image/'))
    for (const file of pictures)
      void bringPicture(place, file).then(src =>
        editor.chain().focus().insertContent({ type: 'figure', attrs: { src } }).run(),
      )
    return pictures.length > 0
  }
  const kept = useKeeping(
    place,
    opened,
    () => {
      const { title } = latest.current.fields
      // No article is without a title: until there is another one, it is the one before.
      if (title.trim() !== '') latest.current.title = title.trim()
      return { ...latest.current.fields, title: latest.current.title, blocks: toBlocks(editor.getJSON()) }
    },
    article => {
      latest.current = { fields: matterOf(article), title: article.title }
      setFields(latest.current.fields)
      showBlocks(editor, article.blocks)
    },
  )
  const { state, touch } = kept
  useEffect(() => {
    touched.current = touch
  }, [touch])
  const [found, again] = useAsked<Findings>(`findings?${new URLSearchParams({ ...place }).toString()}`)
  useEffect(() => {
    if (found.state === 'there') editor.commands.markFindings(found.answer.findings)
  }, [editor, found])
  // The review reads the file: it looks again a moment after that was written.
  useEffect(() => {
    if (state.is !== 'saved') return
    const soon = window.setTimeout(again, REVIEW_AFTER)
    return () => window.clearTimeout(soon)
  }, [state, again])
  const change = (changed: Partial<FrontMatter>): void => {
    latest.current.fields = withoutNothing({ ...latest.current.fields, ...changed })
    setFields(latest.current.fields)
    touch()
  }
  // What lies in the folder of drafts has no address that anybody knows.
  const isFiled = !place.name.includes('/')
  return (
    <div className="desk-article">
      <div className="paper">
        <div className="paper-head">
          <p className={`kept kept-${state.is}`} role="status">
            {words.kept[state.is]}
          </p>
          <a className="see-link" href={hashOf('see', place.series, ...place.name.split('/'))}>
            {open}
          </a>
          <a className="see-link" href={hashOf('wechat', place.series, ...place.name.split('/'))}>
            {toWechat}
          </a>
        </div>
        {state.is === 'failed' && <Problems error={state.error} />}
        {state.is === 'conflict' && <Conflicts conflicts={state.conflicts} choose={kept.choose} />}
        <Head fields={fields} change={change} tags={opened.tags} />
        <Toolbar editor={editor} place={place} />
        <EditorContent editor={editor} />
        <Credits fields={fields} change={change} />
      </div>
      <aside className="beside">
        <Settle editor={editor} place={place} asked={found} again={again} fields={fields} change={change} />
        <Facts fields={fields} change={change} />
        <Corrections fields={fields} change={change} />
        {isFiled && <Place place={place} isSaved={state.is === 'saved'} />}
      </aside>
    </div>
  )
}

/** Milliseconds. */
const REVIEW_AFTER = 800

const matterOf = ({ blocks: _, ...matter }: ArticleSource): FrontMatter => matter

/** A field that is empty is not there, as in the file. */
const withoutNothing = (fields: FrontMatter): FrontMatter => JSON.parse(JSON.stringify(fields)) as FrontMatter
