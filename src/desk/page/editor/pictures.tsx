/** Pictures, sound and video as they stand in the text, with the fields that their words are written in. */
import { ReactNodeViewRenderer, NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { articleWords } from '../../words/article'
import type { Script } from '../../../model/schema'
import type { ArticlePlace } from '../../protocol'
import { ask } from '../api'
import { Problems } from '../parts/Problems'
import { useWords } from '../use-words'
import type { Focus } from '../../../publishing/source/focus'
import { joinCaption, splitCaption, type Captioned } from './credit'
import { Crop } from './Crop'
import { figure as bareFigure, media as bareMedia } from './nodes'

const query = ({ series, name }: ArticlePlace): string => new URLSearchParams({ series, name }).toString()

/** Takes a picture into the library. @returns its path beside the source; throws ApiError */
export const bringPicture = async (place: ArticlePlace, file: File): Promise<string> =>
  (await ask<{ src: string }>(`pictures?${query(place)}`, { method: 'POST', body: file })).src

/** Where a picture of the library is shown from. */
const addressOf = ({ series }: ArticlePlace, src: string): string =>
  `api/picture?${new URLSearchParams({ series, src }).toString()}`

const said = (value: unknown): string => (typeof value === 'string' ? value : '')

function Field({
  label,
  name,
  node,
  updateAttributes,
}: Pick<NodeViewProps, 'node' | 'updateAttributes'> & { label: string; name: 'src' | 'alt' | 'caption' }) {
  return (
    <label>
      <span>{label}</span>
      <input
        value={said(node.attrs[name])}
        onChange={({ target: { value } }) =>
          // No caption is another thing than an empty one; a picture without words has empty ones.
          updateAttributes({ [name]: value === '' && name === 'caption' ? null : value })
        }
      />
    </label>
  )
}

interface CaptionProps extends Pick<NodeViewProps, 'node' | 'updateAttributes'> {
  /** Of the article. */
  script: Script
}

/** The words of a caption, and whose picture it is. */
function Caption({ node, updateAttributes, script }: CaptionProps) {
  const words = useWords(articleWords).figure
  const caption = splitCaption(said(node.attrs.caption))
  const set = (changed: Partial<Captioned>): void => {
    const whole = joinCaption({ ...caption, ...changed }, script)
    updateAttributes({ caption: whole === '' ? null : whole })
  }
  return (
    <>
      <label>
        <span>{words.caption}</span>
        <input value={caption.words} onChange={({ target }) => set({ words: target.value })} />
      </label>
      <label>
        <span>{words.credit}</span>
        <input value={caption.credit} onChange={({ target }) => set({ credit: target.value })} />
      </label>
    </>
  )
}

const figureView = (place: ArticlePlace, script: Script) =>
  function FigureView({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
    const words = useWords(articleWords).figure
    const [error, setError] = useState<unknown>()
    const src = said(node.attrs.src)
    const bring = async (file: File | undefined): Promise<void> => {
      if (!file) return
      try {
        updateAttributes({ src: await bringPicture(place, file) })
        setError(undefined)
      } catch (failed) {
        setError(failed)
      }
    }
    return (
      <NodeViewWrapper
        as="figure"
        className={src ? 'figure' : 'figure figure-waiting'}
        onDrop={(event: React.DragEvent) => {
          const [file] = event.dataTransfer.files
          if (!file) return
          event.preventDefault()
          event.stopPropagation()
          void bring(file)
        }}
      >
        {src ? (
          <img
            className="figure-image"
            src={addressOf(place, src)}
            alt={said(node.attrs.alt)}
            data-drag-handle
            draggable
          />
        ) : (
          <p className="figure-placeholder" data-drag-handle draggable>
            {words.waiting}
          </p>
        )}
        {editor.isEditable && (
          <div className="figure-fields">
            <Caption node={node} updateAttributes={updateAttributes} script={script} />
            <Field label={words.alt} name="alt" node={node} updateAttributes={updateAttributes} />
            {src && (
              <Crop
                src={addressOf(place, src)}
                focus={node.attrs.focus as Focus | null}
                change={focus => updateAttributes({ focus })}
              />
            )}
            <div className="figure-actions">
              <label className="file-button">
                {src ? words.replace : words.choose}
                <input
                  type="file"
                  className="hidden"
                  accept="image/*"
                  onChange={({ target }) => void bring(target.files?.[0])}
                />
              </label>
              <button type="button" onClick={deleteNode}>
                {words.remove}
              </button>
            </div>
            {error !== undefined && <Problems error={error} />}
          </div>
        )}
      </NodeViewWrapper>
    )
  }

function MediaView({ node, updateAttributes, deleteNode }: NodeViewProps) {
  const words = useWords(articleWords).figure
  const src = said(node.attrs.src)
  return (
    <NodeViewWrapper as="figure" className="media">
      {node.attrs.kind === 'video' ? (
        <video className="media-player" src={src} controls preload="none" />
      ) : (
        <audio className="media-player" src={src} controls preload="none" />
      )}
      <div className="figure-fields">
        <Field label={words.src} name="src" node={node} updateAttributes={updateAttributes} />
        <Field label={words.caption} name="caption" node={node} updateAttributes={updateAttributes} />
        <Field label={words.alt} name="alt" node={node} updateAttributes={updateAttributes} />
        <div className="figure-actions">
          <button type="button" onClick={deleteNode}>
            {words.remove}
          </button>
        </div>
      </div>
    </NodeViewWrapper>
  )
}

/** What is typed into a field is the field's. */
const isInField = ({ event }: { event: Event }): boolean =>
  event.target instanceof Element && event.target.closest('.figure-fields') !== null

/** Figures and media, drawn for one article. */
export const picturesOf = (place: ArticlePlace, script: Script) => [
  bareFigure.extend({
    addNodeView: () => ReactNodeViewRenderer(figureView(place, script), { stopEvent: isInField }),
  }),
  bareMedia.extend({ addNodeView: () => ReactNodeViewRenderer(MediaView, { stopEvent: isInField }) }),
]
