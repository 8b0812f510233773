/** Tables asked for words that others wrote: every plain object answers to `constructor` and `toString`, these do not. */

export type Table<T> = ReadonlyMap<string, T>

export const tableOf = <T>(record: Readonly<Record<string, T>>): Table<T> => new Map(Object.entries(record))

/** The member that the object itself has under a key; what all objects inherit is none. */
export const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined // eslint-disable-line own/keys -- the one place that asks first
