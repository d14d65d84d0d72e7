import { Router } from 'express'
import { sendAjax, sendFormErrors } from '../ajax'
import { html, type Html } from '../html'
import { labelsFor } from '../labels'
import { assignGroup, assignUser, unassignGroup, unassignUser } from '../provisioning/assign'
import { formField } from '../request'
import type { OktaApp } from '../state'
import type { Tenant } from '../tenant'
import { userNameFor } from '../user-name-formats'
import { forApp, sendPane } from './app-page'
import { randomClass } from './shell'

/** The Assignments tab: its table, its dialog's data, and what the dialog does. */
export function assignmentsRoutes(tenant: Tenant): Router {
  const { users, groups } = tenant.state
  const router = Router()
  const path = '/admin/app/:name/instance/:id'

  router.get(
    `${path}/assignments`,
    forApp(tenant, (app, _req, res) => sendPane(tenant, res, assignmentsPane(tenant, app))),
  )

  router.get(
    `${path}/assignable`,
    forApp(tenant, (app, _req, res) => {
      sendAjax(res, {
        label: app.label,
        people: users.map((user) => ({
          id: user.id,
          name: `${user.firstName} ${user.lastName}`,
          detail: user.login,
          assigned: app.assignments.some(({ userId, scope }) => userId === user.id && scope === 'USER'),
          userName: userNameFor(app.userNameTemplate, user) ?? '',
        })),
        groups: groups.map((group) => ({
          id: group.id,
          name: group.name,
          detail: 'All users in your organization',
          assigned: app.groups.includes(group.id),
        })),
      })
    }),
  )

  router.post(
    `${path}/assign`,
    forApp(tenant, async (app, req, res) => {
      const user = users.find(({ id }) => id === formField(req, 'userId'))
      const group = groups.find(({ id }) => id === formField(req, 'groupId'))
      const userName = formField(req, 'userName')
      if (user && !userName) return sendFormErrors(res, 'User Name: This field cannot be left blank')
      if (user) await assignUser(tenant, app, user, userName)
      else if (group) await assignGroup(tenant, app, group.id)
      else return sendFormErrors(res, 'There is no such user or group')
      sendAjax(res, { saved: true })
    }),
  )

  router.post(
    `${path}/unassign`,
    forApp(tenant, async (app, req, res) => {
      const groupId = formField(req, 'groupId')
      if (groupId) await unassignGroup(tenant, app, groupId)
      else await unassignUser(tenant, app, formField(req, 'userId'))
      sendAjax(res, { saved: true })
    }),
  )
  return router
}

function assignmentsPane(tenant: Tenant, app: OktaApp): Html {
  const { options, users, groups } = tenant.state
  const t = labelsFor(options.lang)
  const write = !options.readOnlyAdmin
  const people = app.assignments.map((assignment) => {
    const user = users.find(({ id }) => id === assignment.userId)
    const individual = assignment.scope === 'USER'
    return html`<tr>
      <td>
        ${user && `${user.firstName} ${user.lastName}`}<br /><small>${assignment.userName ?? ''}</small>
        ${assignment.syncState === 'ERROR' && html`<br /><small class="error">Application provisioning error</small>`}
      </td>
      <td>${individual ? 'Individual' : 'Group'}</td>
      <td>
        ${write && individual && html`<a href="#" data-unassign-user="${assignment.userId}" aria-label="Unassign">✕</a>`}
        ${!individual && html`<span style="opacity: 0.4">✕</span>`}
      </td>
    </tr>`
  })
  const groupRows = app.groups.map((id) => {
    const group = groups.find((candidate) => candidate.id === id)
    return html`<tr>
      <td>${group?.name ?? id}</td>
      <td>Group</td>
      <td>${write && html`<a href="#" data-unassign-group="${id}" aria-label="Unassign">✕</a>`}</td>
    </tr>`
  })
  return html`<div class="${randomClass()}">
    ${
      write &&
      html`<span class="menu"
        ><a href="#" class="button button-primary" data-menu>${t('Assign')} ▾</a>
        <ul class="hide">
          <li><a href="#" data-assign="people">${t('Assign to People')}</a></li>
          <li><a href="#" data-assign="groups">${t('Assign to Groups')}</a></li>
        </ul></span
      >`
    }
    <div class="columns">
      <ul class="side-list" data-assignment-filter>
        <li><strong>Filters</strong></li>
        <li class="on"><a href="#" data-filter="people">People</a></li>
        <li><a href="#" data-filter="groups">Groups</a></li>
      </ul>
      <div class="wide">
        ${table('people', 'Person', people, 'No users found', '')}
        ${table('groups', 'Group', groupRows, 'No groups found', 'hide')}
      </div>
      <aside>
        <h5>REPORTS</h5>
        <p>Current Assignments<br />Recent Unassignments</p>
        <h5>SELF SERVICE</h5>
        <p>
          You need to enable self service for org managed apps before you can use self service for this app.
        </p>
      </aside>
    </div>
  </div>`
}

function table(kind: string, first: string, rows: Html[], empty: string, extra: string): Html {
  return html`<table data-list="${kind}" class="${extra}">
    <thead>
      <tr>
        <th>${first}</th>
        <th>Type</th>
        <th></th>
      </tr>
    </thead>
    <tbody>
      ${
        rows.length > 0
          ? rows
          : html`<tr>
              <td colspan="3">${empty}</td>
            </tr>`
      }
    </tbody>
  </table>`
}
