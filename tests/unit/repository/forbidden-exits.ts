/** Ways out of the browser that only one module may have, or none: a pattern, and the files in which it may stand. */
export interface ForbiddenExit {
  name: string
  pattern: RegExp
  only: readonly string[]
}

/**
 * What the browser's own rules don't hold back everywhere: scripts put into pages aren't under the extension's policy,
 * and navigation, WebRTC and opening connections aren't under any. tests/trust holds each exit against this list.
 */
export const FORBIDDEN_EXITS: readonly ForbiddenExit[] = [
  { name: 'requests', pattern: /\bfetch\b/, only: ['lib/okta/client.ts'] },
  {
    name: 'other channels',
    pattern:
      /\b(?:XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|sendBeacon|fetchLater|(?:webkit)?RTCPeerConnection)\b/,
    only: [],
  },
  {
    name: 'workers',
    pattern: /\b(?:new (?:Shared)?Worker|importScripts|serviceWorker\s*\.\s*register|addModule)\b/,
    only: [],
  },
  {
    name: 'code from elsewhere',
    pattern: /\bimport\((?!\s*['"](?:\.|[@\w]+[-\w/@.]*['"]))|\bimport\(\s*['"]\w+:/,
    only: [],
  },
  { name: 'pictures, sounds and fonts', pattern: /\bnew (?:Image|Audio|FontFace)\b/, only: [] },
  {
    name: 'elements that load',
    pattern:
      /createElement(?:NS)?\(\s*(?:[^)]*,\s*)?['"`](?:img|image|picture|source|track|audio|video|script|style|link|iframe|frame|object|embed|form|meta|base|svg|use|portal|fencedframe)\b|<(?:img|picture|source|track|audio|video|iframe|embed|base|portal)\b|<object\s/,
    only: [],
  },
  {
    name: 'links that are made',
    pattern: /createElement\(\s*['"`](?:a|area)['"`]/,
    only: ['lib/panel/save-file.ts'],
  },
  {
    name: 'attributes that load',
    pattern:
      /\.(?:src|srcset|srcdoc|action|formAction|poster|ping)\s*=(?!=)|setAttribute(?:NS)?\(\s*[^,)]*['"`](?:src|srcset|srcdoc|href|action|formaction|poster|data|ping|style)['"`]|\.cssText\s*=|\b(?:insertRule|replaceSync)\(|backgroundImage|url\(\s*['"]?(?:https?:)?\/\//,
    only: [],
  },
  { name: 'sending forms', pattern: /\.(?:submit|requestSubmit)\(/, only: [] },
  {
    name: 'navigation of its own pages',
    pattern:
      /\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:assign|replace)\b|\bnavigation\.navigate\b|(?:\bwindow\.|\bglobalThis\.|^|[^.\w])open\(\s*['"`]|\bopenWindow\b/m,
    only: [],
  },
  {
    name: 'opening and moving tabs',
    pattern:
      /\b(?:tabs\.(?:create|update|duplicate|connect|sendMessage)|windows\.create|downloads\.download\b|runtime\.(?:sendMessage|connect|connectNative|sendNativeMessage|setUninstallURL))/,
    only: ['lib/browser/tabs.ts'],
  },
]
