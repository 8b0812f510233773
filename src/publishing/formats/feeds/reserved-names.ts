/**
 * Names of members and elements that feedsmith and its XML parser take for their own (they ask an object for its
 * `constructor` and its `length`): an entry that has one would be refused or passed over.
 */
const RESERVED = ['constructor', 'prototype', '__proto__', 'length', 'hasOwnProperty', 'toString', 'valueOf']

const ELEMENTS = new RegExp(`(</?)(${RESERVED.join('|')})(?=[\\s/>])`, 'gi')

/** A feed whose elements or members have none of these names; no article is made of them. */
export const withoutReservedNames = (feed: string): string =>
  feed.trimStart().startsWith('{') ? withoutMembers(feed) : feed.replace(ELEMENTS, '$1x-$2')

function withoutMembers(feed: string): string {
  try {
    return JSON.stringify(
      JSON.parse(feed, (name, value: unknown) => (RESERVED.includes(name) ? undefined : value)),
    )
  } catch {
    return feed // not JSON: for the reader of feeds to say
  }
}
