// The examples for people who are not in Rust are run as they are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

test('the Node example shows a whole result', () => {
  const run = spawnSync(process.execPath, [path('node/score-and-signpost.mjs')], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  for (const part of [
    'Not high by count: 4 of 24 answered yes, 20 not known, so between 4 and 24.',
    'it could be High risk',
    '999',
    '(check before use)',
    'WHAT THIS DOES NOT SAY',
  ]) {
    assert.ok(run.stdout.includes(part), `${part} is missing in\n${run.stdout}`);
  }
});

test('the Node example keeps an assessment and refers', () => {
  const run = spawnSync(process.execPath, [path('node/keep-and-refer.mjs')], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  for (const part of [
    'repeat, current definition: yes; older definition: if-crime',
    'look again: something-new',
    'High risk, by repeat, not-high-by-count',
    'other-outcome: what the inputs come to; it differs in level',
    'Not high by count becomes Standard',
    'Hide every entry about this from online access',
    'criteria: repeat',
    'QuestionnaireResponse with 4 answers, RiskAssessment: High risk',
    'and back: 3 yes, 1 not known, 0 findings',
  ]) {
    assert.ok(run.stdout.includes(part), `${part} is missing in\n${run.stdout}`);
  }
});

test('the host page has its numbers in the page itself, one element and no inline script or style', () => {
  const page = readFileSync(path('plain-html/index.html'), 'utf8');
  const element = /<finger-post[^>]*>([\s\S]*?)<\/finger-post>/.exec(page)?.[1] ?? '';
  for (const number of ['999', '101', '0808 2000 247']) assert.ok(element.includes(`<b>${number}</b>`), number);
  assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon[a-z]+=/i);
  assert.match(page, /<script type="module" src="[^"]*fingerpost\.js"><\/script>/);
});
