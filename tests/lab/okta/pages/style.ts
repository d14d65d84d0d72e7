const BASE = `
  * { box-sizing: border-box; }
  body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: #1d1d21; background: #fff; }
  a { color: #33539e; text-decoration: none; }
  a:hover { text-decoration: underline; }
  .practice-strip { background: #fff3c4; border-bottom: 1px solid #d9b64a; font-size: 12px; text-align: center; padding: 2px; }
  .error { color: #a61b1b; }
  input[type=text], input:not([type]), input[type=password], select { font: inherit; padding: 5px 8px; border: 1px solid #8c8c96; border-radius: 3px; min-width: 280px; }
  .button, input[type=button], input[type=submit], button { display: inline-block; font: inherit; padding: 5px 12px; border: 1px solid #46619f; border-radius: 4px; background: #fff; color: #33539e; cursor: pointer; }
  .button.button-primary { background: #33539e; color: #fff; }
`

/** The style of pages outside the console: sign-in and errors. */
export const PLAIN_STYLE = `${BASE}
  .sign-in { max-width: 420px; margin: 60px auto; padding: 24px; border: 1px solid #c9c9d1; border-radius: 6px; }
  .sign-in form { display: grid; gap: 8px; }
`

/** The style of the console's pages. */
export const CONSOLE_STYLE = `${BASE}
  .hide { display: none !important; }
  .top { display: flex; align-items: center; gap: 24px; padding: 8px 20px; border-bottom: 1px solid #d7d7dc; }
  .top .who { margin-left: auto; text-align: right; font-size: 12px; }
  .frame { display: flex; min-height: 90vh; }
  .side-nav { width: 210px; border-right: 1px solid #d7d7dc; padding: 12px 0; flex: none; }
  .side-nav a { display: block; padding: 8px 18px; color: inherit; }
  .side-nav .child { padding-left: 36px; }
  .side-nav .current { background: #eef1fa; }
  #content { flex: 1; padding: 24px 32px; min-width: 0; max-width: 1100px; }
  .app-head { display: flex; gap: 16px; align-items: flex-start; }
  .app-logo { width: 110px; height: 64px; border: 1px solid #d7d7dc; display: grid; place-items: center; color: #777; font-size: 11px; }
  .app-head h1 { margin: 0; }
  .indicators { display: inline-flex; list-style: none; gap: 6px; margin: 0; padding: 0; }
  .indicators li { border: 1px solid #c9c9d1; color: #999; padding: 2px 6px; border-radius: 3px; font-size: 11px; }
  .indicators li.active { border-color: #1b7f4b; color: #1b7f4b; }
  .indicators a { color: inherit; }
  #tabs { display: flex; list-style: none; padding: 0; margin: 24px 0 20px; border-bottom: 1px solid #d7d7dc; }
  #tabs a { display: block; padding: 10px 14px; color: inherit; font-weight: 600; }
  #tabs .ui-tabs-selected a { border-bottom: 3px solid #33539e; }
  .columns { display: flex; gap: 28px; align-items: flex-start; }
  .columns > .wide { flex: 1; min-width: 0; }
  .columns > aside { width: 220px; flex: none; font-size: 13px; }
  .panel, .saml-box { border: 1px solid #d7d7dc; border-radius: 4px; padding: 16px 20px; margin-bottom: 20px; }
  .saml-box .saml-box { margin: 8px 0; }
  .page-toolbar { display: flex; justify-content: space-between; align-items: center; }
  dl, .grid-rows { margin: 8px 0; }
  dl { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 10px 16px; }
  dd { margin: 0; overflow-wrap: anywhere; }
  dd > a { display: block; width: fit-content; }
  dd > a.button { display: inline-block; }
  .grid-row { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 16px; padding: 6px 0; overflow-wrap: anywhere; }
  .row { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 16px; margin: 14px 0; }
  .explain { color: #6e6e78; font-size: 12px; margin: 4px 0 0; }
  .g-row { display: flex; justify-content: space-between; font-weight: 600; margin-top: 22px; border-top: 1px solid #e5e5ea; padding-top: 12px; }
  .infobox { border: 1px solid #b9c4e4; border-left: 34px solid #33539e; padding: 10px 16px; margin: 12px 0; }
  .infobox-success { border-color: #9fd3b6; border-left-color: #1b7f4b; }
  .infobox-error, .errors { border: 1px solid #e0a3a3; border-left: 34px solid #a61b1b; padding: 10px 16px; margin: 12px 0; }
  .infobox-warning { border-color: #e3cf88; border-left-color: #a98208; }
  .button-bar { border-top: 1px solid #d7d7dc; padding-top: 14px; margin-top: 18px; text-align: right; }
  table { width: 100%; border-collapse: collapse; }
  th, td { text-align: left; padding: 8px; border-bottom: 1px solid #e5e5ea; }
  .menu { position: relative; display: inline-block; }
  .menu ul { position: absolute; z-index: 2; background: #fff; border: 1px solid #c9c9d1; list-style: none; margin: 2px 0; padding: 4px 0; min-width: 190px; }
  .menu li a { display: block; padding: 6px 12px; }
  .side-list { width: 160px; list-style: none; padding: 0; margin: 0; border-right: 1px solid #d7d7dc; }
  .side-list a, .side-list strong { display: block; padding: 6px 10px; color: inherit; }
  .side-list .on { background: #eef1fa; }
  .steps { list-style: none; padding: 12px 16px; border: 1px solid #d7d7dc; }
  #simplemodal-overlay { position: fixed; inset: 0; background: #0006; z-index: 9; }
  #simplemodal-container { position: fixed; inset: 8vh 22vw auto; z-index: 10; background: #fff; border-radius: 6px; padding: 20px; max-height: 80vh; overflow: auto; }
  .catalog-results { list-style: none; padding: 0; max-width: 560px; }
  .catalog-results a { display: block; padding: 10px; border: 1px solid #d7d7dc; margin-top: -1px; }
  .chip { font-size: 11px; color: #6e6e78; }
  footer { border-top: 1px solid #d7d7dc; padding: 14px 32px; color: #6e6e78; font-size: 12px; display: flex; gap: 18px; }
`
