// The constructed style sheet. Fonts and colours come from the page; --fingerpost-* change what is ours.
export default `
:host{display:block}
:host([hidden]){display:none}
*,*::before,*::after{box-sizing:border-box}
.all{--accent:var(--fingerpost-accent,#005eb8);--on:var(--fingerpost-on-accent,#fff);--line:var(--fingerpost-line,#4c6272);--soft:var(--fingerpost-soft,#f0f4f5);--ink:var(--fingerpost-ink,#212b32);--focus:var(--fingerpost-focus,#ffeb3b);max-width:var(--fingerpost-measure,44rem);line-height:1.5;text-align:start;overflow-wrap:break-word}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h2,h3,h4{line-height:1.25;font-weight:700;margin:2rem 0 1rem}
h2{font-size:1.75em;margin-top:1.5rem}
h3{font-size:1.3em}
h4{font-size:1.05em;margin:1.25rem 0 .25rem}

p,ul,ol,dl{margin:0 0 1rem}
ul,ol{padding-inline-start:1.25rem}
li{margin-bottom:.35rem}
.small{font-size:.9em}
.exit{position:fixed;inset:auto;top:.75rem;inset-inline-end:.75rem;z-index:2147483647;margin:0;border:2px solid #fff;padding:.55rem 1.25rem;min-height:44px;width:auto;height:auto;overflow:visible;background:var(--fingerpost-exit,#b3171d);color:#fff;font-weight:700;line-height:1.5;text-align:center;text-decoration:none;box-shadow:0 0 0 2px #b3171d}
.strip{background:var(--soft);color:var(--ink);padding:.75rem 1rem;margin:0}
.tel{font-weight:700;white-space:nowrap;color:inherit}
a.tel{display:inline-block;line-height:44px;text-decoration:underline}
button,.exit{font-family:inherit;font-size:1em;cursor:pointer}
button{min-height:44px;padding:.6rem 1.25rem;margin:0 .75rem .75rem 0;border:2px solid var(--accent);border-radius:4px;background:var(--accent);color:var(--on);font-weight:700;text-align:start}
button.second{background:#fff;color:var(--accent)}
button.link{background:none;border:0;padding:.5rem 0;margin:0;color:inherit;font-weight:400;text-decoration:underline}
button:hover{box-shadow:0 0 0 2px}
button,h2,input,label,summary,textarea{scroll-margin-block:5rem}
.item,.ask{border:0;margin:0 0 1.25rem;padding:0;min-width:0}
legend,label.name{display:block;padding:0 0 .5rem;font-weight:700}
legend .n{display:inline-block;min-width:2ch;margin-inline-end:.5ch;font-weight:400}
.hint{display:block;font-weight:400;margin-bottom:.25rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem}
.opt{position:relative;display:flex;align-items:center;min-height:44px;padding:.25rem 1rem .25rem .25rem;border:2px solid var(--line);border-radius:4px;background:#fff;color:var(--ink);cursor:pointer;flex:0 1 auto;min-width:7rem}
.opt:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent)}
.opt input,.tick input{width:24px;height:24px;margin:8px;flex:none;accent-color:var(--accent);cursor:pointer}
.tick{display:flex;align-items:center;min-height:44px;margin-bottom:.75rem;cursor:pointer}
input[type=number],input[type=date],select,textarea{font:inherit;color:var(--ink);background:#fff;border:2px solid var(--line);border-radius:0;min-height:44px;padding:.35rem .5rem;max-width:100%}
input[type=number]{width:6rem}
textarea{width:100%;min-height:7rem}
:focus-visible{outline:3px solid var(--ink);outline-offset:0;box-shadow:0 0 0 7px var(--focus)}
h2:focus,.errors:focus{outline:0;box-shadow:none}
.opt:has(:focus-visible){outline:3px solid var(--ink);box-shadow:0 0 0 7px var(--focus)}
.opt :focus-visible{outline:0;box-shadow:none}
.inset{border-inline-start:8px solid var(--accent);padding:.25rem 0 .25rem 1rem;margin:0 0 1.5rem}
.care{border:2px solid var(--line);border-top:8px solid var(--accent);padding:1rem 1.25rem;margin:0 0 1.5rem;background:#fff;color:var(--ink)}
.care>:first-child{margin-top:0}.care>:last-child{margin-bottom:0}
.first{border-top-width:16px}
.errors{border:4px solid var(--fingerpost-exit,#b3171d);padding:1rem 1.25rem;margin:0 0 1.5rem}
.errors>*{margin:0 0 .25rem}
.range{position:sticky;bottom:0;display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;background:var(--ink);color:#fff;padding:.6rem 1rem;margin:0 0 1.25rem}
.range b{font-size:1.25em}
.rows{margin:0 0 1.5rem;border-top:1px solid var(--line)}
.rows>div{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;border-bottom:1px solid var(--line);padding:.25rem 0}
.rows dt{flex:1 1 16rem}
.rows dd{margin:0;display:flex;gap:1rem;align-items:center;font-weight:700}
.rows dd.v{min-width:8rem}
.mark{display:inline-block;border:2px solid;padding:0 .4rem;font-size:.85em;font-weight:700}
details{margin:0 0 1rem}
summary{min-height:44px;padding:.5rem 0;cursor:pointer;text-decoration:underline}
.card{border:1px solid var(--line);padding:1rem 1.25rem;margin:0 0 1rem;background:#fff;color:var(--ink)}
.card>:last-child{margin-bottom:0}.card h4{margin-top:0}
@media(max-width:40rem){.exit{top:.4rem;inset-inline-end:.4rem;padding:.4rem .75rem}.opt{flex:1 1 auto;min-width:5.5rem;padding-inline-end:.6rem}h2{font-size:1.5em}}
@media(forced-colors:active){.opt:has(:checked){outline:3px solid Highlight}.range,.strip,.exit{border:2px solid}}
@media print{.exit,:host([mode=self]) .all{display:none}}
`;
