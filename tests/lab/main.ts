import { startLab } from './lab'

const port = Number(process.argv[2] ?? 0)
const lab = await startLab({ port })

console.log(`The practice lab listens on https://127.0.0.1:${lab.port} and plays:`)
for (const host of lab.hosts) console.log(`  https://${host}/`)
console.log('\nStart Chromium with a profile of its own and these flags:')
console.log(`  --host-resolver-rules="${lab.resolverRules}"`)
console.log('  --ignore-certificate-errors --disable-background-networking --no-first-run')
console.log('\nCtrl-C ends it.')

process.once('SIGINT', () => {
  void lab.close().then(() => process.exit(0))
})
