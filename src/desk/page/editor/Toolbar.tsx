/** What a stretch of text can be made, by its words; where a word more is needed, it is asked for below. */
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import * as v from 'valibot'
import { hrefSchema, mediaAddressSchema } from '../../../model/schema'
import { articleWords, type Kind, type Tool } from '../../words/article'
import type { ArticlePlace } from '../../protocol'
import { hashOf } from '../route'
import { useWords } from '../use-words'
import { Split, startOf, type Made } from './Split'

const KINDS: readonly Kind[] = ['paragraph', 'heading-2', 'heading-3', 'heading-4', 'blockquote', 'codeBlock']
const FLAGS = ['strong', 'emphasis', 'strike', 'superscript', 'subscript'] as const
const LISTS = ['bulletList', 'orderedList'] as const
type Asked = 'link' | 'ruby' | 'media' | 'split'

const kindOf = (editor: Editor): Kind =>
  KINDS.find(kind => {
    const [name = '', level] = kind.split('-')
    return kind !== 'paragraph' && editor.isActive(name, level ? { level: Number(level) } : {})
  }) ?? 'paragraph'

function setKind(editor: Editor, kind: Kind): void {
  const chain = editor.chain().focus().clearNodes()
  const [name = '', level] = kind.split('-')
  if (kind === 'blockquote') chain.wrapIn('blockquote').run()
  else if (kind === 'paragraph') chain.run()
  else chain.setNode(name, level ? { level: Number(level) } : {}).run()
}

export function Toolbar({ editor, place }: { editor: Editor; place: ArticlePlace }) {
  const words = useWords(articleWords)
  const [made, setMade] = useState<Made>()
  const [asked, setAsked] = useState<Asked>()
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      kind: kindOf(now),
      flags: FLAGS.filter(flag => now.isActive(flag)),
      lists: LISTS.filter(list => now.isActive(list)),
      isLink: now.isActive('link'),
      isRuby: now.isActive('ruby'),
      isTable: now.isActive('table'),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
      canSplit: startOf(now) !== undefined,
    }),
  })
  const button = (
    tool: Tool,
    act: () => void,
    { isOn, isOff = false }: { isOn?: boolean; isOff?: boolean } = {},
  ) => (
    <button
      key={tool}
      type="button"
      className={`tool tool-${tool}`}
      aria-pressed={isOn}
      disabled={isOff}
      onClick={act}
    >
      {words.tool[tool]}
    </button>
  )
  const put = (content: object): void => void editor.chain().focus().insertContent(content).run()
  const run = (of: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => (): void =>
    void of(editor.chain().focus()).run()
  return (
    <div className="toolbar-place">
      <div className="toolbar" role="group" aria-label={words.tools}>
        <select
          aria-label={words.kind}
          value={active.kind}
          onChange={({ target }) => setKind(editor, KINDS.find(kind => kind === target.value) ?? 'paragraph')}
        >
          {KINDS.map(kind => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
        {FLAGS.map(flag =>
          button(
            flag,
            run(chain => chain.toggleMark(flag)),
            { isOn: active.flags.includes(flag) },
          ),
        )}
        {button('link', () => setAsked('link'), { isOn: active.isLink })}
        {button('ruby', () => setAsked('ruby'), { isOn: active.isRuby })}
        {button(
          'bulletList',
          run(chain => chain.toggleBulletList()),
          { isOn: active.lists.includes('bulletList') },
        )}
        {button(
          'orderedList',
          run(chain => chain.toggleOrderedList()),
          { isOn: active.lists.includes('orderedList') },
        )}
        {active.lists.length > 0 && [
          button(
            'indent',
            run(chain => chain.sinkListItem('listItem')),
          ),
          button(
            'outdent',
            run(chain => chain.liftListItem('listItem')),
          ),
        ]}
        {button('figure', () => put({ type: 'figure' }))}
        {button(
          'table',
          run(chain => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })),
          { isOff: active.isTable },
        )}
        {active.isTable && [
          button(
            'addRow',
            run(chain => chain.addRowAfter()),
          ),
          button(
            'addColumn',
            run(chain => chain.addColumnAfter()),
          ),
          button(
            'removeRow',
            run(chain => chain.deleteRow()),
          ),
          button(
            'removeColumn',
            run(chain => chain.deleteColumn()),
          ),
        ]}
        {button(
          'note',
          run(chain => chain.addNote()),
        )}
        {button('divider', () => put({ type: 'horizontalRule' }))}
        {button('media', () => setAsked('media'))}
        {button('split', () => setAsked('split'), { isOff: !active.canSplit })}
        {button(
          'undo',
          run(chain => chain.undo()),
          { isOff: !active.canUndo },
        )}
        {button(
          'redo',
          run(chain => chain.redo()),
          { isOff: !active.canRedo },
        )}
      </div>
      {asked === 'split' ? (
        <Split
          editor={editor}
          place={place}
          done={other => {
            setMade(other)
            setAsked(undefined)
          }}
        />
      ) : (
        asked && <Ask key={asked} editor={editor} asked={asked} done={() => setAsked(undefined)} />
      )}
      {made && (
        <p role="status">
          <a href={hashOf('edit', made.series, made.name)}>{words.split.done(made.title)}</a>
        </p>
      )}
    </div>
  )
}

const ADDRESSES = { link: hrefSchema, media: mediaAddressSchema, ruby: v.pipe(v.string(), v.nonEmpty()) }

interface AskProps {
  editor: Editor
  asked: Exclude<Asked, 'split'>
  done: () => void
}

function Ask({ editor, asked, done }: AskProps) {
  const words = useWords(articleWords)
  const [said, setSaid] = useState(() => {
    const { href, reading } = { ...editor.getAttributes('link'), ...editor.getAttributes('ruby') } as Record<
      string,
      unknown
    >
    const before = asked === 'link' ? href : asked === 'ruby' ? reading : undefined
    return typeof before === 'string' ? before : ''
  })
  const take = (): void => {
    const chain = editor.chain().focus()
    if (asked === 'link') chain.extendMarkRange('link').setMark('link', { href: said }).run()
    else if (asked === 'ruby')
      chain.extendMarkRange('ruby').setMark('ruby', { reading: said, key: Date.now() }).run()
    else {
      const kind = /\.(?:mp4|m4v|webm|mov|ogv|m3u8)(?:[?#]|$)/i.test(said) ? 'video' : 'audio'
      chain.insertContent({ type: 'media', attrs: { kind, src: said } }).run()
    }
    done()
  }
  const drop = (): void => {
    if (asked !== 'media') editor.chain().focus().extendMarkRange(asked).unsetMark(asked).run()
    done()
  }
  return (
    <form
      className="asked"
      onSubmit={event => {
        event.preventDefault()
        take()
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        editor.commands.focus()
        done()
      }}
    >
      <label>
        {words.ask[asked]}
        <input autoFocus value={said} onChange={({ target }) => setSaid(target.value)} />
      </label>
      <button type="submit" className="main-action" disabled={!v.is(ADDRESSES[asked], said)}>
        {words.take}
      </button>
      <button type="button" onClick={drop}>
        {words.drop}
      </button>
    </form>
  )
}
