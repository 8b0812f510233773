/** Where the page of the desk begins. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'

const place = document.getElementById('desk')
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
