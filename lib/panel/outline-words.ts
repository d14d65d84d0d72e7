import { controls } from '../guide/controls'
import { steps } from '../guide/okta-meta'
import { sections } from '../guide/sections'
import { signals } from '../guide/signals'
import { values } from '../guide/values'
import { wordsIn } from '../page/words-in'

/** Words of consoles' pages that the guide itself has no need for. */
const PAGE_WORDS = `
  about above accept access account accounts action actions activate active activity add added additional address admin
  administrator administrators advanced after again alert alerts all allow allowed also always an and answer any api app
  application applications apply approve are area as ask assertion assign assigned assignment assignments at attribute
  attributes audience audit authentication authorization authorize auto automatic automatically available avatar back
  banner based basic be because been before begin below between billing block blocked body both browse browser build bulk
  but button by call calls cancel can cannot card catalog category certificate certificates change changed changes channel check
  checked choose clear click client close closed code collapse column columns company complete completed configuration
  configure configured confirm connect connected connection consumer contact contains content continue copied copy
  country create created credential credentials current custom customize dark dashboard data date day days deactivate
  default define delete deleted deny department description desktop destination detail details device devices diagram
  digest disable disabled display division do documentation does domain domains done download draft drag drop dropdown
  during each edit email emails empty enable enabled encoded encryption end endpoint endpoints enroll enter enterprise
  entity error errors event events every example exclude existing exit expand expired expires export external failed
  failure false feature features feedback few field fields file files fill filter filters find finish first follow
  following footer for forgot form format forms found free from full general generate generated get give global go group
  groups guide has have header heading health help hidden hide history home hour hours how icon id identifier identity
  idp if image import in include incomplete information initiated inline input insert insights inspect install
  instance instructions integration integrations internal into invalid invite invited is issuer issues it item items its
  just keep key keys kind label language last later learn leave left legal length less level license light like limit
  link linked links list ll load loading local locale location lock locked log login logins logo logout logs main make
  manage managed management manager mandatory manual manually map mapping mappings match maximum may me member members
  menu message messages metadata method methods minimum minute minutes missing mobile might mode modified modify month months
  more most move multiple must my name named names navigation need needed network never new next no none not note
  notification notifications now number object of off offline ok okta old on once one online only open opens operation
  option optional options or order organization organizations other our out outside over overview owner page pages panel
  partial password paste path pause pending people per permission permissions person phone pick placeholder plan please
  policies policy popup port position post preferences prefix preview previous primary privacy private processing
  product products profile profiles progress properties property protected protocol provider providers provisioning
  public publish push query question queue quick radio read ready receive recent recipient recommended redirect refresh
  region register registered remove removed rename replace reply report reports request requests require required
  resend reset resource response restart restore result results resume retry return review revoke right role roles row
  rows rule rules run saml same sandbox save saved schedule schema scim scope search second secondary seconds section
  sections secure security see select selected selection self send sent server service services session sessions set
  settings setup several share shared show showing shown side sidebar sign signature signed signing simple since single site
  size skip skipped social some sort source sources sp sso standard start started state status step steps still stop
  store string submit subject success successful successfully suffix suggested summary super supply support supported
  sure switch sync synced system tab table tabs tag tags target task tasks team teams template tenant terms test tested
  testing text than that the their them theme then there these they third this those through time timeout times timezone
  tip title to today together toggle token tokens tool tools top total trial true trust trusted try turn turned two type
  types unable unassign unassigned under undo unique unknown unlock until untitled up update updated upgrade upload
  uploaded uri url urls usage us use used user username users using valid validate validated validation value values
  verification verified verify version via video view visible wait warning was way we web webhook website week weeks were
  what when where whether which while who why width window with within without work workspace write written x509 year yes you your zone
  zoom`

/** Words that are names as well, of people or of the guide's example, whatever else they mean. */
const NAMES = new Set(
  `acme ada ai al alan alex alice angel april art august autumn bea ben bill bob brook brooks cal carol case chase chin chip
  christian clay cliff cole cook dale dan dawn dean destiny don drew earl ed em eve faith fern field fields forest fox
  frank gene glen grace grant guy hall harmony heath heather herb hill holly hope hunter hunt iris ivy jack jade jay jean
  jewel jo john joy july june justice kay ken king kit lane lance lee les levi long love luna major marina mark marks mason
  may mercy merit miles mills min mo nick noble olive opal page pages pat paul pearl penny pierce piper poppy price
  ray read reed rich river rob robin rock rocky rose ruby rusty sage sam sandy scott sean sharp silver singer sky smith
  sol star sterling stone storm sue summer sun taylor ted terry tim tom tony tracy true tu van victor victoria violet wade
  walker wang ward wells west will wilson win winter wood woods wu yin young`.split(/\s+/),
)

/** Every text in a piece of the guide; addresses and patterns are none. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return /:\/\/|^[\^/]/.test(data) ? [] : [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.values(data).flatMap(textsIn)
}

/**
 * The words that an outline of a page may show: those of the guide and of consoles' pages in general, lower case. All
 * others are replaced.
 */
export function outlineWords(): string[] {
  const texts = [values, controls, signals, sections, steps].flatMap(textsIn)
  const words = new Set([...texts, PAGE_WORDS].flatMap(wordsIn))
  return [...words].filter((word) => !NAMES.has(word))
}
