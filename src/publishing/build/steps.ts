/** The steps of a build: each makes files that belong together, and says what they are made from. */
import { pathOf } from '../../model/paths'
import type { Series, Variant } from '../../model/schema'
import type { Batch, Note } from '../incremental/batch'
import type { Form } from './forms'
import type { Output } from './output'
import { jsonSink, type Sink } from './sink'

export interface Steps {
  /**
   * @param name of the step, the same in every run
   * @param inputs gives a hash of all that the files are made from
   * @param work makes them
   * @returns whether they had to be made, and what was found when they were
   */
  make(
    name: string,
    inputs: () => string,
    work: (sink: Sink, note: Note) => Promise<void>,
  ): Promise<{ isAnew: boolean; found?: string | undefined }>
  /** Whether no earlier run has made these files. */
  isNew(name: string): boolean
  /** Whether an earlier run has made them from the same inputs; they may be gone since. */
  isKnown(name: string, inputs: string): boolean
  /** What belongs to no step. */
  sink: Sink
  /** The head of a series, once its step is done. */
  head(id: string, variant: Variant): Series
  /** @throws PublishingError naming what would have had to be written over, before anything names what is made next */
  settle(): void
  /** The folder as an earlier publish left it, and as this one has changed it; absent where none is published to. */
  published?: Output | undefined
}

/** Steps that an earlier run has done are left out: a publish. */
export function cachedSteps(batch: Batch): Steps {
  const { output } = batch
  return {
    make: (name, inputs, work) => batch.make(name, inputs(), (write, note) => work(jsonSink(write), note)),
    isNew: name => batch.isNew(name),
    isKnown: (name, inputs) => batch.isKnown(name, inputs),
    sink: jsonSink((name, content) => output.write(name, content)),
    // Checked when it was written.
    head: (id, variant) => JSON.parse(output.read(pathOf({ kind: 'series', id, variant })) ?? '') as Series,
    settle: () => output.settle(),
    published: output,
  }
}

/** Every step is done, into each of the forms: what a build of the app carries. */
export function freshSteps(forms: readonly Form[]): Steps {
  const heads = new Map<string, Series>()
  const each = (work: (form: Form) => Promise<unknown>): Promise<unknown> => Promise.all(forms.map(work))
  const sink: Sink = {
    file: (path, content) => each(form => form.file(path, content)),
    async document(file, document) {
      if (file.kind === 'series') heads.set(pathOf(file), document as Series)
      await each(form => form.document(file, document))
    },
  }
  return {
    async make(_name, _inputs, work) {
      let found: string | undefined
      await work(sink, what => {
        found = what
      })
      return { isAnew: true, found }
    },
    isNew: () => true,
    isKnown: () => false,
    sink,
    head(id, variant) {
      const head = heads.get(pathOf({ kind: 'series', id, variant }))
      if (!head) throw new Error(`The series ${id} comes after the index`)
      return head
    },
    settle: () => {},
  }
}
