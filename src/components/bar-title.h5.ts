/** What our bar calls a screen whose text does not begin with its title. */
export const barTitle = (title: string): string => title
