// Who else is on the page: other websites, and scripts that watch, by what they are called and what they leave behind.

import { finding } from './finding.js';

const site = (url) => {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
};

/** The other websites among addresses, each once. */
export const strangers = (urls, own) => {
  const others = urls.map(site).filter((one) => /^(https?|wss?):/.test(one) && one !== site(own));
  return [...new Set(others)].sort();
};

const WORDS = { script: 'scripts', style: 'style sheets', image: 'images', font: 'fonts', frame: 'frames', media: 'sound or film', hint: 'connections made in advance', form: 'forms' };

// What the page names in its HTML, kind by kind.
const named = ({ address, page }) =>
  Object.entries(WORDS).map(([kind, word]) => {
    const others = strangers(page.resources.filter((one) => one.kind === kind).map((one) => one.url), address);
    return finding(`html-${kind}`, `Nobody else’s ${word} in the page`, others.length ? 'fail' : 'pass',
      others.length ? `From ${others.join(', ')}.` : 'None.', 'Take them off this page, or serve them from your own website.');
  });

const seen = ({ address, run }) => {
  if (!run.reached) return finding('run', 'Nobody else when the page runs', 'look', 'The page could not be opened in a frame here, so what it loads was not seen.', 'Open the page with the browser’s tools for developers and read the list of the network.');
  const others = strangers([...run.entries, ...run.scripts, ...run.frames], address);
  return finding('run', 'Nobody else when the page runs', others.length ? 'fail' : 'pass', others.length ? `The page loaded something from ${others.join(', ')}.` : `${run.entries.length} files were loaded, all from this website.`,
    'Find what loads them, a plugin or a tag manager, and take it off this page.');
};

// By shape, wherever they are served from: what is passed through one's own website is still a watcher.
const ADDRESSES = /(gtag|gtm|google-analytics|googletagmanager|analytics|matomo|piwik|plausible|umami|fathom|mixpanel|amplitude|heap-|segment|hotjar|clarity|fullstory|mouseflow|smartlook|logrocket|sentry|bugsnag|newrelic|nr-\d|datadog|fbevents|facebook|tiktok|linkedin|snap\.licdn|doubleclick|adsby|intercom|drift|tawk|crisp|livechat|zendesk|hubspot|hs-scripts|cookiebot|onetrust|recaptcha|wp-emoji|stats\.wp|jetpack|addthis|sharethis)/i;
const TEXTS = /\b(gtag|fbq|hj|clarity|ga|_paq|_hsq|_satellite|dataLayer|mixpanel|amplitude|plausible|umami|posthog|sendBeacon|rrweb)\b\s*(\(|\.|=|\[|\|\|)/;

/** What watchers leave on a window. */
export const TRACES = ['dataLayer', 'gtag', 'ga', 'google_tag_manager', '_paq', 'Matomo', 'fbq', 'hj', 'clarity', 'plausible', 'umami', 'mixpanel', 'amplitude', 'heap', 'FS', 'LogRocket', 'Sentry', 'posthog', 'rrweb', 'Intercom', 'Tawk_API', '$crisp', 'drift', 'LiveChatWidget', '_hsq', 'OneTrust', 'Cookiebot', 'grecaptcha', 'twttr', 'NREUM', 'DD_RUM', 'bugsnagClient'];

const watchers = ({ page, run }) => {
  const names = new Set();
  for (const { url, text, marked } of page.scripts) {
    const path = /([^/?#]+)(?:[?#].*)?$/.exec(url ?? '');
    if (url && ADDRESSES.test(url)) names.add(`a script ${path?.[1] ?? url}`);
    const shape = TEXTS.exec(text ?? '');
    if (shape) names.add(`a script with ${shape[1]} in it`);
    if (marked) names.add(`a script with the attribute ${marked}`);
  }
  for (const url of run.entries) if (ADDRESSES.test(url)) names.add(`the file ${url.replace(/[?#].*/, '')}`);
  for (const trace of run.traces) names.add(`${trace} on the page`);
  const list = [...names].sort();
  return finding('watchers', 'No counters, recorders, chats or tag managers', list.length ? 'fail' : 'pass', list.length ? `It looks as if there were: ${list.join('; ')}.` : 'None of the known ones was seen. One that is not known would not be.',
    'Take them off this page. They see who comes, when, and what is pressed.');
};

const inline = ({ page }) => {
  const count = page.scripts.filter((one) => one.text).length + page.handlers;
  return finding('inline', 'No script in the text of the page', count ? 'look' : 'pass', count ? `${count} scripts or handlers stand in the page itself.` : 'None.', 'Put them into files of your own, so that the policy can refuse all others.');
};

const first = ({ page }) => {
  if (!page.element) return undefined;
  const { before } = page.element;
  const status = before === undefined ? 'look' : before ? 'fail' : 'pass';
  return finding('first', 'The element’s script is the first', status, before === undefined ? 'Its script was not found in the page: it may be part of another file.' : before ? `${before} scripts stand before it. What runs first can watch the keys.` : 'No script stands before it.',
    'Put the element’s script before every other, or take the others off.');
};

const kept = ({ run }) => {
  if (!run.reached) return undefined;
  const status = run.cookies || run.stored ? 'look' : 'pass';
  return finding('kept', 'Nothing kept in the browser', status, status === 'pass' ? 'No cookie that scripts can read, and nothing in the browser’s stores.' : `${run.cookies} cookies and ${run.stored} entries in the browser’s stores, of this website. None is of the element.`,
    'They say that somebody was on this website. Find out what sets them, and whether this page needs it.');
};

const worker = ({ run }) =>
  finding('worker', 'No service worker', run.worker ? 'fail' : 'pass', run.worker ? 'A service worker stands between this page and the server: it sees that the page is opened, and may keep copies of it.' : 'None has this page in its reach.',
    'Keep this page out of the reach of your service worker.');

/** Everything about who else is there. */
export const others = (evidence) => [...named(evidence), seen(evidence), watchers(evidence), inline(evidence), first(evidence), kept(evidence), worker(evidence)].filter(Boolean);
