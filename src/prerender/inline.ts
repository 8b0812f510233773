/**
 * The one script that stands inside pages, the same in all of them: hosts name its hash in their policy, so that it
 * does not change with releases. All else comes in files of their own.
 */
import { EARLY } from './early'
import { LOOK } from './look-script'
import { START } from './start'
import { WORDS } from './words-script'

/** It stands in the head, before anything is drawn. */
export const INLINE = [LOOK, WORDS, EARLY, START].join(';')

/**
 * Hashes (SHA-256, Base64) of the scripts inside pages of the release before, by which a host may go back to it, and a
 * cache in front may still hold its pages, under the policy of this one.
 */
export const INLINE_BEFORE: readonly string[] = [
  '9PNlydsJ3upLANAp//xvundG+8lMeMlIk7ebl/1fk90=',
  'vl8LD8szQ7/HSrbUzNBdBk7WpvY/v1X53cmU4hfwN+o=',
  'TmlYiyCUjvpsXnWCKSObp/CH3m28zaRa1nDSddb82uo=',
  'c5AtXOMfn34HyXkuq22G1v9JIQlQY/hlV83c+1avPFc=',
]
