/** An article that is kept while somebody writes it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticlePlace, Chosen, Save, Saved, Version } from '../../../protocol'
import type { ArticleSource } from '../../../../publishing/source/model'
import { ask, send } from '../../api'
import { Keeper, type KeptState, type Unsaved } from '../../editor/keeper'

/** Milliseconds from a key to the save that has it. */
const SOON = 350
/** Milliseconds between looks at the file. */
const LOOK = 2_000

const query = ({ series, name }: ArticlePlace): string => new URLSearchParams({ series, name }).toString()
const keyOf = (place: ArticlePlace): string => `desk-unsaved ${place.series}/${place.name}`

/** What an earlier window could not save; nothing where it saved all. */
export function unsavedOf(place: ArticlePlace): Unsaved | undefined {
  const kept = localStorage.getItem(keyOf(place))
  return kept === null ? undefined : (JSON.parse(kept) as Unsaved)
}

function hold(place: ArticlePlace, unsaved: Unsaved | undefined): void {
  if (unsaved) localStorage.setItem(keyOf(place), JSON.stringify(unsaved))
  else localStorage.removeItem(keyOf(place))
}

export interface Kept {
  state: KeptState | { is: 'unsaved' }
  /** Something has been changed: it is saved soon. */
  touch(): void
  choose(chosen: Chosen): void
}

/**
 * @param collect the article as it is shown
 * @param show shows an article that another has changed
 */
export function useKeeping(
  place: ArticlePlace,
  opened: Version,
  collect: () => ArticleSource,
  show: (article: ArticleSource) => void,
): Kept {
  const [state, setState] = useState<KeptState | { is: 'unsaved' }>({ is: 'saved' })
  const asks = useRef({ collect, show })
  const keeping = useRef<{ touch(): void; choose(chosen: Chosen): void }>(undefined)
  useEffect(() => {
    asks.current = { collect, show }
  })
  useEffect(() => {
    const keeper = new Keeper(
      opened,
      {
        save: (what: Save) => send<Saved>('PUT', `article?${query(place)}`, what),
        hash: async () => (await ask<{ hash: string }>(`article/hash?${query(place)}`)).hash,
        merged: article => asks.current.show(article),
        told: now => setState(before => (before.is === 'saved' && now.is === 'saved' ? before : now)),
        holdUnsaved: unsaved => hold(place, unsaved),
      },
      unsavedOf(place),
    )
    let soon: number | undefined
    const keep = async (): Promise<void> => {
      window.clearTimeout(soon)
      soon = undefined
      keeper.change(asks.current.collect())
      await keeper.flush()
    }
    // What failed is tried again; what waits for somebody's choice waits.
    const looking = window.setInterval(() => void keep().then(() => keeper.look()), LOOK)
    const leave = (): void => void keep()
    keeping.current = {
      touch() {
        soon ??= window.setTimeout(() => void keep(), SOON)
        setState(before => (before.is === 'saved' ? { is: 'unsaved' } : before))
      },
      choose: chosen => void keeper.flush(chosen),
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.clearInterval(looking)
      window.removeEventListener('pagehide', leave)
    }
    // One article for the life of the screen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return {
    state,
    touch: useCallback(() => keeping.current?.touch(), []),
    choose: useCallback(chosen => keeping.current?.choose(chosen), []),
  }
}
