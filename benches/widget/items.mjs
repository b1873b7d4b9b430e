// What every page shows: 24 questions that stand in for a checklist's, and what the count leads to. The words are
// nobody's; only their number and length matter here.
export const ITEMS = Array.from({ length: 24 }, (_, at) => `Question ${at + 1}: a short topic that fits on one line`);
export const CHOICES = [['yes', 'Yes'], ['no', 'No'], ['unknown', "Don't know"]];
export const THRESHOLD = 14;

/** The result that a page has to show, by the answers of its items. */
export const outcome = (answers) => {
  const count = answers.filter((answer) => answer === 'yes').length;
  return `${count} of 24 yes${count >= THRESHOLD ? ', over the threshold' : ''}`;
};

/** The same as an expression of FHIRPath over a QuestionnaireResponse. */
export const COUNT = "%resource.item.where(linkId.startsWith('q')).answer.value.where(code = 'yes').count()";
