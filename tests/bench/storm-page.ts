/** The page's own side of the storm: draws two hundred nodes anew in every frame, and counts the frames. */
const REDRAWN = 200

let nodes = [...document.querySelectorAll('[role="row"] span')]
  .filter((node) => !node.firstElementChild)
  .slice(0, REDRAWN)
let drawn = 0

function draw(): void {
  drawn++
  nodes = nodes.map((node, index) => {
    const other = node.cloneNode() as Element
    other.textContent = `Row ${(drawn * 7 + index) % 997}`
    node.replaceWith(other)
    return other
  })
  Object.assign(globalThis, { drawnFrames: drawn })
  requestAnimationFrame(draw)
}

requestAnimationFrame(draw)
