import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

/** The least that the panel's tools make a page of: one field, drawn by React. */
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <input aria-label="Blank" />
    </StrictMode>,
  )
