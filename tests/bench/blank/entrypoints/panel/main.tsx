import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** The least that the panel's tools make a page of: one field and one button that is answered, drawn by React. */
function Blank() {
  const [pressed, setPressed] = useState(false)
  return (
    <>
      <input aria-label="Blank" />
      <button type="button" onClick={() => setPressed(true)}>
        Press
      </button>
      {pressed && <p role="alert">Pressed</p>}
    </>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Blank />
    </StrictMode>,
  )
