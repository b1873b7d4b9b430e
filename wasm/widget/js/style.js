// The constructed style sheet. Fonts, text size and text colour come from the page; --fingerpost-* change what is ours.
// Every token goes into a property that takes a colour or a length only, so that none can make the browser fetch something.
export default `
:host{display:block}
:host([hidden]),[hidden]{display:none!important}
*,*::before,*::after{box-sizing:border-box}
.all{--accent:var(--fingerpost-accent,#005eb8);--on:var(--fingerpost-on-accent,#fff);--line:var(--fingerpost-line,#4c6272);--soft:var(--fingerpost-soft,#f0f4f5);--card:var(--fingerpost-card,#fff);--ink:var(--fingerpost-ink,#212b32);--focus:var(--fingerpost-focus,#ffeb3b);--urgent:var(--fingerpost-urgent,#b3171d);--exit:var(--fingerpost-exit,#b3171d);max-width:var(--fingerpost-measure,44rem);line-height:1.5;text-align:start;overflow-wrap:break-word;list-style-image:none}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.h2,.h3,.h4{line-height:1.25;font-weight:700;margin:0 0 1rem}
.h2{font-size:1.5em;margin-top:1.5rem}
.h3{font-size:1.25em;margin-top:2rem}
.h4{font-size:1.125em;margin:1.5rem 0 .5rem}
p,ul,ol,dl{margin:0 0 1rem}
ul,ol{padding-inline-start:1.25rem}
li{margin-bottom:.5rem}
.small{font-size:.875em}
.exit{position:fixed;inset:auto;top:.75rem;inset-inline-end:.75rem;z-index:2147483647;margin:0;border:2px solid #fff;border-radius:4px;padding:.5rem 1.25rem;min-height:44px;width:auto;height:auto;overflow:visible;background-color:var(--exit);color:#fff;font-weight:700;line-height:1.5;text-align:center;text-decoration:none;box-shadow:0 0 0 2px var(--exit)}
.wait{visibility:hidden}
.easy{font-size:1.25em;line-height:1.75;letter-spacing:.02em}
.line{display:block;margin-bottom:.5em}
.shown{display:flex;gap:1rem;align-items:flex-start}
.shown>svg{flex:none;width:4em;height:4em;fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
.shown>span{min-width:0}
.strip{background-color:var(--soft);color:var(--ink);padding:1rem;margin:0}
.tel{font-weight:700;white-space:nowrap;color:inherit}
a.tel{display:inline-block;line-height:44px;text-decoration:underline}
button,.exit{font-family:inherit;font-size:1em;cursor:pointer}
button{min-width:44px;min-height:44px;padding:.625rem 1rem;margin:0 1rem 1rem 0;border:2px solid var(--accent);border-radius:4px;background-color:var(--accent);color:var(--on);font-weight:700;line-height:1.25;text-align:start;box-shadow:inset 0 -3px #0005}
.second{background-color:#fff;color:var(--accent);box-shadow:inset 0 -3px #0002}
.link{background:none;border:0;padding:.5rem 0;margin:0;color:inherit;font-weight:400;text-decoration:underline;box-shadow:none}
button:hover,.exit:hover{text-decoration:underline;text-decoration-thickness:3px}
button,.h2,.group,summary{scroll-margin-block:5rem}
.group{border:0;margin:0 0 1.5rem;padding:0;min-width:0}
.item,.more{margin-bottom:1rem;padding-bottom:.5rem;border-bottom:1px solid #aeb7bd}
.item:has(+.more){margin:0;padding:0;border:0}
.item>legend{padding-inline-start:2em;text-indent:-2em}
legend,.name{display:block;padding:0;margin-bottom:.5rem;font-weight:700}
legend{float:left;width:100%}
legend+*{clear:both}
.n{display:inline-block;width:2em;text-indent:0;font-weight:400}
.hint{display:block;margin-bottom:.5rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}
.opt,.tick{display:flex;align-items:center;min-height:44px;cursor:pointer}
.opt input,.tick input{appearance:none;-webkit-appearance:none;flex:none;width:40px;height:40px;margin:2px .75rem 2px 2px;border:2px solid var(--line);background-color:#fff;box-shadow:inset 0 0 0 8px #fff;cursor:pointer}
.opt input{border-radius:50%}
.opt :checked,.tick :checked{border-color:var(--ink);background-color:var(--ink)}
.tick input{border-radius:0}
.opt>span,.tick>span{min-width:0}
input[type=number],input[type=date],input[type=text],input[type=tel],select,textarea{font:inherit;color:var(--ink);background-color:#fff;border:2px solid var(--line);border-radius:0;min-height:44px;padding:.375rem .5rem;max-width:100%}
input[type=number]{width:6rem}
textarea{display:block;width:100%;min-height:7rem}
.bad{border-inline-start:4px solid var(--urgent);padding-inline-start:1rem}
.error{display:block;width:fit-content;margin-bottom:.5rem;background-color:#fff;color:var(--urgent);font-weight:700}
.bad input,.bad textarea,.bad select{border-color:var(--urgent)}
.errors{border:4px solid var(--urgent);padding:1rem;margin:0 0 1.5rem}
.errors .h3{margin-top:0}
.errors ul{list-style:none;padding:0;margin:0}
.errors .link{font-weight:700}
:focus-visible{outline:4px solid transparent;background-color:var(--focus);color:var(--ink);box-shadow:0 -2px var(--focus),0 4px var(--ink);text-decoration:none}
button:focus-visible,.exit:focus-visible{border-color:var(--focus)}
input:focus-visible,textarea:focus-visible,select:focus-visible{outline:4px solid var(--focus);border:4px solid var(--ink);background-color:#fff;box-shadow:none}
.opt :focus-visible,.tick :focus-visible{box-shadow:inset 0 0 0 6px #fff}
.opt :checked:focus-visible,.tick :checked:focus-visible{background-color:var(--ink)}
.h2:focus,.h3:focus,.errors:focus{outline:0;background:none;color:inherit;box-shadow:none}
.inset{border-inline-start:8px solid var(--accent);padding:.25rem 0 .25rem 1rem;margin:0 0 1.5rem}
.inset>:last-child,.care>:last-child,.errors>:last-child{margin-bottom:0}
.care{border:1px solid var(--line);background-color:var(--card);color:var(--ink);padding:1rem 1.5rem;margin:0 0 1.5rem}
.care>.h3,.care>.h4{margin:-1rem -1.5rem 1rem;padding:.75rem 1.5rem;background-color:var(--accent);color:var(--on)}
.care>.urgent,.care>.immediate{background-color:var(--urgent);color:#fff}
.range{position:sticky;bottom:0;display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;background-color:var(--ink);color:#fff;padding:.75rem 1rem;margin:0 0 1.5rem}
.range b{font-size:1.25em}
.mark{display:inline-block;border:2px solid;padding:0 .5rem;font-size:.875em;font-weight:700}
details{margin:0 0 1.5rem}
details[open]{border-inline-start:4px solid var(--line);padding-inline-start:1rem}
summary{min-height:44px;padding:.5rem 0;cursor:pointer;text-decoration:underline}
details[open]>summary{margin-bottom:.5rem}
@media(min-width:40.0625em){.h2{font-size:1.6842em}.h3{font-size:1.2632em}.h4{font-size:1.1053em}}
@media(max-width:40em){.exit{top:.375rem;inset-inline-end:.375rem;padding:.375rem .75rem}.care{padding-inline:1rem}.care>.h3,.care>.h4{margin-inline:-1rem;padding-inline:1rem}.row{gap:.5rem .75rem}.opt input{margin-inline-end:.375rem}}
@media(forced-colors:active){.opt input,.tick input{forced-color-adjust:none;border-color:CanvasText;background-color:Canvas;box-shadow:inset 0 0 0 8px Canvas}.opt :checked,.tick :checked{background-color:Highlight}.range,.strip,.exit,.care>.h3{border:2px solid}}
:host([mode=self]:not([allow-copy])) .all{-webkit-user-select:none;user-select:none}
input,textarea{-webkit-user-select:text!important;user-select:text!important}
@media print{.range{position:static}.exit,:host([mode=self]:not([allow-print])) .all{display:none}}
`;
