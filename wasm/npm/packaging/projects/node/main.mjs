// A server imports all of it: no document is touched, and nothing is defined.
import * as main from '@fingerpost/widget';
import '@fingerpost/widget/define';
import * as core from '@fingerpost/widget/core';
import * as api from '@fingerpost/widget/api';
import manifest from '@fingerpost/widget/custom-elements.json' with { type: 'json' };

main.define();
const [module] = manifest.modules;
console.log(JSON.stringify({
  main: Object.keys(main).sort(),
  core: Object.keys(core).sort(),
  api: typeof api.evaluate,
  tag: module.declarations[0].tagName,
}));
