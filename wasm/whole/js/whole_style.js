// The look of what only the whole draws, over wasm/widget/js/style.js, whose colours these are too.
export default `
ul.plain{list-style:none;padding:0}
.first{border-top:8px solid var(--accent)}
.first>.h3{margin:0 0 .5rem;padding:0;background:none;color:inherit;font-size:1.5em}
.card{border:1px solid var(--line);background-color:var(--card);color:var(--ink);padding:1rem 1.5rem;margin:0 0 1.5rem}
.card>.h4{margin-top:0}
.card>:last-child{margin-bottom:0}
.rows{margin:0 0 1.5rem;border-top:1px solid #aeb7bd}
.rows>div{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;border-bottom:1px solid #aeb7bd;padding:.5rem 0}
.rows dt{flex:1 1 16rem;font-weight:700}
.rows dd{margin:0;display:flex;gap:1rem;align-items:center}
.rows .v{min-width:8rem}
.draft label{display:block;margin-bottom:1rem}
.draft textarea{min-height:44px;field-sizing:content}
.draft pre:not(.whole){display:none}
.draft pre{white-space:pre-wrap;font:inherit}
@media(max-width:40em){.card{padding-inline:1rem}.rows dt{flex-basis:100%}.rows .v{flex:1}}
@media print{:has(>.draft)>:not(.draft),:has(>.draft)>.draft>:not(pre),.all:has(pre:not(:empty)) .strip{display:none}.draft pre:not(.whole){display:block}}
`;
