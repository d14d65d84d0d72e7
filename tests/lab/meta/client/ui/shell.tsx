import type { ReactNode } from 'react'
import { words } from '../boot'
import { Link, PATHS } from '../navigation'
import { createStyles } from '../style-sheet'
import { Icon, type IconName } from './icon'

const navItem =
  'display:flex;align-items:center;justify-content:center;width:36px;height:36px;border-radius:4px;color:#1c2b33'
const subItem =
  'display:flex;align-items:center;height:38px;padding:0 12px;border-radius:4px;font-weight:600;text-decoration:none;color:#1c2b33'
const styles = createStyles({
  frame:
    'display:flex;min-height:calc(100vh - 20px);background:linear-gradient(120deg,#eaf2fb,#eef3fa 60%,#f6eaf2)',
  rail: 'display:flex;flex-direction:column;gap:4px;flex:none;width:50px;padding:8px 7px;background:#fff;border-inline-end:1px solid #e6eaee',
  item: navItem,
  itemCurrent: `${navItem};background:#283943;color:#fff`,
  side: 'flex:none;width:200px;padding:16px 20px',
  sideTitle: 'display:block;margin-bottom:24px;font-size:17px;font-weight:700',
  sub: subItem,
  subCurrent: `${subItem};background:#283943;color:#fff`,
  subText: 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:120px',
  main: 'flex:1;max-width:760px;margin:0 auto;padding:48px 16px 64px',
})

const RAIL: {
  name: string
  icon: IconName
  to: string
  section: 'overview' | 'people' | 'security' | null
}[] = [
  { name: words.overview, icon: 'home', to: PATHS.overview, section: 'overview' },
  { name: words.notifications, icon: 'bell', to: '/admin/notifications', section: null },
  { name: words.people, icon: 'people', to: PATHS.directory, section: 'people' },
  { name: words.security, icon: 'shield', to: '/admin/security/alerts', section: 'security' },
  { name: words.products, icon: 'cart', to: '/admin/products', section: null },
  { name: words.integrations, icon: 'boxes', to: '/admin/integrations', section: null },
  { name: words.insights, icon: 'chart', to: '/admin/insights', section: null },
  { name: words.organizationSettings, icon: 'sliders', to: '/admin/organization', section: null },
]

const SUB_PAGES = {
  overview: [],
  people: [{ name: words.directory, to: PATHS.directory }],
  security: [
    { name: words.securityAlerts, to: '/admin/security/alerts' },
    { name: words.securityLog, to: '/admin/security/log' },
    { name: words.singleSignOn, to: PATHS.sso },
    { name: words.twoFactor, to: '/admin/security/two_factor' },
    { name: words.domainVerification, to: PATHS.domains },
    { name: words.approvals, to: '/admin/security/approvals' },
  ],
} as const

const SECTION_TITLES = { overview: words.overview, people: words.people, security: words.security }

/** Which section of the console a path belongs to. */
function sectionOf(path: string): keyof typeof SUB_PAGES | null {
  if (path.startsWith('/admin/security')) return 'security'
  if (path === PATHS.directory) return 'people'
  return path === PATHS.overview ? 'overview' : null
}

/** The console's frame: a rail of nameless icons, the section's sub-pages, and the page. */
export function Shell({ path, children }: { path: string; children: ReactNode }) {
  const section = sectionOf(path)
  const subPages = section === null ? [] : SUB_PAGES[section]
  return (
    <div className={styles.frame}>
      <div role="navigation" className={styles.rail}>
        {RAIL.map((entry) => {
          const current = entry.section !== null && entry.section === section
          return (
            <Link
              key={entry.name}
              to={entry.to}
              label={entry.name}
              current={current}
              className={current ? styles.itemCurrent : styles.item}
            >
              <Icon name={entry.icon} />
            </Link>
          )
        })}
      </div>
      {subPages.length > 0 && section !== null ? (
        <div className={styles.side}>
          <span className={styles.sideTitle}>{SECTION_TITLES[section]}</span>
          {subPages.map((page) => {
            const current = path === page.to || (page.to === PATHS.sso && path === PATHS.addIdp)
            return (
              <Link
                key={page.to}
                to={page.to}
                current={current}
                className={current ? styles.subCurrent : styles.sub}
              >
                <span className={styles.subText}>{page.name}</span>
              </Link>
            )
          })}
        </div>
      ) : null}
      <main className={styles.main}>{children}</main>
    </div>
  )
}
