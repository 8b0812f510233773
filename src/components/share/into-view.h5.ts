/** As a ref: what appears in a sheet is seen, however far down it stands. */
export const intoView = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' })
