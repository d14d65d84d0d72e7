// Made by scripts/page-guide.ts when the extension is built.
declare module 'virtual:page-guide/*' {
  const guide: import('./page-guide').PageGuide
  export default guide
}
