import { instanceBase, postForm } from './console-call'
import { openAssignDialog } from './assign-dialog'
import { eventElement, toggleShown } from './elements'
import { markOtherPanesStale, reloadPane } from './tabs'

/** The Assignments tab: the Assign menu, the filters and the ✕ of each row. */
export function startAssignments(): void {
  document.addEventListener('click', (event) => {
    const assign = eventElement(event, '[data-assign]')
    const filter = eventElement(event, '[data-filter]')
    const user = eventElement(event, '[data-unassign-user]')
    const group = eventElement(event, '[data-unassign-group]')
    if (!assign && !filter && !user && !group) return
    event.preventDefault()
    if (assign) void openAssignDialog(assign.dataset['assign'] === 'groups' ? 'groups' : 'people', refresh)
    else if (filter) showList(filter)
    else if (user) void unassign({ userId: user.dataset['unassignUser'] ?? '' })
    else if (group) void unassign({ groupId: group.dataset['unassignGroup'] ?? '' })
  })
}

async function unassign(who: Record<string, string>): Promise<void> {
  await postForm(`${instanceBase()}/unassign`, who)
  refresh()
}

function refresh(): void {
  const pane = document.querySelector('#tab-assignments')
  if (!pane) return
  markOtherPanesStale(pane)
  void reloadPane(pane, '#tab-assignments')
}

function showList(link: HTMLElement): void {
  const pane = link.closest('[data-pane]')
  for (const other of pane?.querySelectorAll('[data-filter]') ?? []) {
    other.parentElement?.classList.toggle('on', other === link)
  }
  for (const table of pane?.querySelectorAll<HTMLElement>('[data-list]') ?? []) {
    toggleShown(table, table.dataset['list'] === link.dataset['filter'])
  }
}
