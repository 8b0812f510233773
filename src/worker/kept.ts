/** What the device keeps of the library, by the address of the page that shows it. */
import { parseH5Path, type Place } from '../model/addresses'
import { pathOf, type LibraryFile } from '../model/paths'

/** The document that a place shows. */
function fileOf(place: Place): LibraryFile | undefined {
  const { variant } = place
  switch (place.page) {
    case 'home':
      return { kind: 'index', variant }
    case 'series':
    case 'article':
      return { kind: place.page, id: place.id, variant }
    case 'mine':
    case 'search':
      return undefined
  }
}

/**
 * The copy of what is shown at an address; undefined where there is none.
 * @param library its address, without a slash at its end
 */
export async function keptFor({ pathname }: URL, library: string): Promise<Response | undefined> {
  const place = parseH5Path(pathname)
  const file = place && fileOf(place)
  return file && caches.match(`${library}/${pathOf(file)}`, { ignoreVary: true })
}
