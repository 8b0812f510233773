/** Findings of the review, marked in the text; the marks go with the text while it changes. */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { PlacedFinding } from '../../protocol'
import { rangeOf } from './find-place'

const key = new PluginKey<DecorationSet>('findings')

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    findings: { markFindings: (findings: readonly PlacedFinding[]) => ReturnType }
  }
}

export const FindingMarks = Extension.create({
  name: 'findings',
  addCommands: () => ({
    markFindings:
      findings =>
      ({ tr, dispatch }) => {
        dispatch?.(tr.setMeta(key, findings).setMeta('addToHistory', false))
        return true
      },
  }),
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, marked, _before, { doc }) {
          const findings = tr.getMeta(key) as readonly PlacedFinding[] | undefined
          if (!findings) return marked.map(tr.mapping, doc)
          const marks = findings.flatMap(finding => {
            const range = finding.place && rangeOf(doc, finding)
            return range
              ? Decoration.inline(range.from, range.to, { class: `finding finding-${finding.severity}` })
              : []
          })
          return DecorationSet.create(doc, marks)
        },
      },
      props: { decorations: state => key.getState(state) },
    }),
  ],
})
