// Lighthouse's own four scores of a page, in the browser that runs already.
import lighthouse from 'lighthouse';

/** `performance accessibility best-practices`, of 100 each. */
export async function audit(url, browser) {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'silent', onlyCategories: ['performance', 'accessibility', 'best-practices'] });
  for (const category of Object.values(lhr.categories)) {
    for (const { id } of category.auditRefs) {
      const found = lhr.audits[id];
      if (found.score !== null && found.score < 0.9 && found.scoreDisplayMode !== 'informative') console.error(`lighthouse ${url}: ${category.id} ${id} ${found.score} ${found.displayValue ?? ''}`);
    }
  }
  return Object.values(lhr.categories).map(({ score }) => Math.round(score * 100)).join(' / ');
}
