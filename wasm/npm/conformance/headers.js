// The other headers of a page.

import { finding } from './finding.js';

const secure = ({ address }) => {
  const { protocol, hostname } = new URL(address);
  const local = /^(localhost|127\.|\[::1\])/.test(hostname);
  const status = protocol === 'https:' ? 'pass' : local ? 'look' : 'fail';
  return finding('https', 'Encrypted', status, protocol === 'https:' ? 'The page comes over https.' : 'The page comes over http: everybody on the way can read and change it.',
    local ? 'This is a machine of your own. On your website, use https only.' : 'Use https, and lead http to it.');
};

const referrer = ({ headers, page }) => {
  // The page's own word is the last.
  const said = (page.referrer || headers['referrer-policy'] || '').toLowerCase().split(',').map((one) => one.trim()).filter(Boolean).pop() ?? '';
  const status = said === 'no-referrer' || said === 'same-origin' ? 'pass' : /^(origin|strict-origin)$/.test(said) ? 'look' : 'fail';
  return finding('referrer', 'Links do not say where somebody came from', status, said ? `The policy is ${said}.` : 'Nothing is set.', 'Set the header Referrer-Policy: no-referrer.');
};

const POWERS = ['camera', 'microphone', 'geolocation'];

const permissions = ({ headers }) => {
  const said = headers['permissions-policy'] ?? '';
  const off = POWERS.filter((one) => new RegExp(`(^|[,\\s])${one}=\\(\\)`).test(said));
  const status = off.length === POWERS.length ? 'pass' : 'look';
  return finding('permissions', 'No camera, microphone or place', status, said ? `The policy is ${said}.` : 'Nothing is set: a script of the page may ask for them.',
    'Set the header Permissions-Policy: camera=(), geolocation=(), microphone=().');
};

const kept = ({ headers }) => {
  const said = (headers['cache-control'] ?? '').toLowerCase();
  const none = /(^|[,\s])no-store([,\s]|$)/.test(said);
  const status = none ? 'pass' : /public|s-maxage|immutable/.test(said) ? 'fail' : 'look';
  return finding('cache', 'No copy on the disk', status, said ? `Cache-Control is ${said}.` : 'Cache-Control is not set: a browser may keep a copy of the page.', 'Set the header Cache-Control: no-store for the page.');
};

const back = ({ headers }) => {
  const none = /no-store/i.test(headers['cache-control'] ?? '');
  return finding('back', 'The Back button', none ? 'pass' : 'look',
    none ? 'Most browsers load the page anew when somebody comes back.' : 'A browser may show the page from memory when somebody comes back. The element clears itself when the page is left, so no answer is in it.',
    'Set the header Cache-Control: no-store for the page.');
};

const sniffed = ({ headers }) => {
  const said = (headers['x-content-type-options'] ?? '').toLowerCase();
  return finding('nosniff', 'Files are what they say', said === 'nosniff' ? 'pass' : 'fail', said ? `X-Content-Type-Options is ${said}.` : 'X-Content-Type-Options is not set.', 'Set the header X-Content-Type-Options: nosniff.');
};

const answered = ({ status }) =>
  finding('answer', 'The page is there', status === 200 ? 'pass' : 'fail', `The server answers with ${status}.`, 'Give the path of the page itself, without a redirect or a sign-in.');

/** Everything about headers but the policy. */
export const headers = (evidence) => [answered, secure, referrer, permissions, kept, back, sniffed].map((check) => check(evidence));
