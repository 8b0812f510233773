/** How to mend an id, or the name of a series' folder, that is none. */
export const mendOfId = (id: unknown): string => {
  if (typeof id === 'string' && /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id))
    return `Choose another: Windows keeps the name "${id}" for a device`
  if (typeof id === 'string' && id.length > 64)
    return 'Use 64 letters, digits and hyphens at most, as in "li-nan"'
  return 'Use small letters, digits and hyphens only, as in "li-nan"'
}
