import { createContext } from 'react'

/** The element whose children are the article's blocks: notes and their marks find each other in it. */
export const BodyContext = createContext('')
