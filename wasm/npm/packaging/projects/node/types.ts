import { define, leave, type FingerPostElement } from '@fingerpost/widget';
import '@fingerpost/widget/define';
import { EMPTY, open, type Session } from '@fingerpost/widget/core';

define();
leave('https://www.bbc.co.uk/weather');
const post: FingerPostElement = document.createElement('finger-post');
post.area = 'city-of-london';
post.quiet = true;
post.clear();
const session: Session = await open({ own: true });
const lines: string[] = session.act(1, EMPTY);
session.free();
// @ts-expect-error: nothing can be read out
post.answers;
// @ts-expect-error: a session is opened, not made
new (await import('@fingerpost/widget/core')).Session();
void lines;
