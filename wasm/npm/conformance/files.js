// The files of the package: are they those of one version, unchanged.

import { finding } from './finding.js';

const version = ({ files }) => {
  if (!files.version) return finding('version', 'The version', 'look', 'The files do not say.', 'Copy all of the package’s folder dist, areas.json too.');
  const status = files.newer && files.newer !== files.version ? 'look' : 'pass';
  return finding('version', 'The version', status, status === 'pass' ? `The files are those of ${files.version}.` : `The page’s files are of ${files.version}, and this checker is of ${files.newer}.`, 'Replace all files at once.');
};

const hashes = ({ files }) => {
  if (!files.folder) return finding('hashes', 'The files are unchanged', 'look', 'The element’s script was not found as a file of the package, so nothing could be compared: it may be built into another.', 'Compare where you build it.');
  if (!files.listed) return finding('hashes', 'The files are unchanged', files.single ? 'look' : 'fail', 'integrity.json was not found beside them.', 'Copy all of the package’s folder dist, or integrity.json at the least.');
  const names = Object.keys(files.listed);
  const changed = names.filter((name) => files.found[name] && files.found[name] !== files.listed[name]);
  const own = changed.filter((name) => OWN.includes(name));
  const others = changed.filter((name) => !OWN.includes(name));
  const same = names.filter((name) => files.found[name] && files.found[name] === files.listed[name]);
  // A page that loads the single file, or holds the frame, needs nothing else.
  const gone = files.single ? [] : names.filter((name) => !files.found[name] && NEEDED.test(name));
  const wrong = [others.length && `not as they were packed: ${others.join(', ')}`, gone.length && `missing: ${gone.join(', ')}`].filter(Boolean);
  if (wrong.length) return finding('hashes', 'The files are unchanged', 'fail', `${wrong.join('; ')}.`, 'Copy them again, as they are. A proxy or a plugin that makes scripts “smaller” changes them.');
  const counted = `${same.length} files have the hashes of integrity.json`;
  if (own.length) return finding('hashes', 'The files are unchanged', 'look', `${counted}. Not as it was packed: ${own.join(', ')}.`, 'See that only the exit address and the numbers were changed in it, and that its policy still names its own script.');
  return finding('hashes', 'The files are unchanged', same.length ? 'pass' : 'look', `${counted}.`, 'Copy all of the package’s folder dist.');
};

// The others are entries for those who build.
const NEEDED = /^fingerpost/;
// What its owner may change: docs/embedding/iframe.md.
const OWN = ['frame.html'];

const kinds = ({ files }) => {
  if (!files.kind) return undefined;
  const status = files.kind === 'application/wasm' ? 'pass' : 'look';
  return finding('kind', 'The type of the engine’s file', status, `The server calls it ${files.kind}.`, 'It works all the same. Set application/wasm, so that it is compressed and nobody else stumbles.');
};

const pinned = ({ page, files }) => {
  const script = page.scripts.find((one) => one.element);
  if (!script || !files.listed) return undefined;
  const name = script.url.replace(/[?#].*/, '').split('/').pop();
  const status = !script.integrity || script.integrity === files.listed[name] ? 'pass' : 'fail';
  return finding('pinned', 'The hash in the page', status, !script.integrity ? 'The page names no hash. On your own website none is needed.' : status === 'pass' ? 'It is that of the file.' : 'It is not that of the file: browsers refuse the script.', 'Take the hash of this version from integrity.json.');
};

/** Everything about the files. */
export const files = (evidence) => [version(evidence), hashes(evidence), kinds(evidence), pinned(evidence)].filter(Boolean);
